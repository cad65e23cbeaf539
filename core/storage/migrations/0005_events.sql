-- What articles and baskets say already is not said again in article_events: it keeps what changed an article
-- after it was accepted and paid. The entries themselves name an article as before.
DELETE FROM article_events
WHERE entry IN (SELECT no FROM entries WHERE kind IN ('article_accepted', 'basket_paid'));
