-- The centre itself: one row.
CREATE TABLE centre (
    id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
    seed bytea NOT NULL,              -- of the signing key; a nonce and a sealed box when is_wrapped
    is_wrapped boolean NOT NULL,
    public_key bytea NOT NULL,
    tls_pin bytea NOT NULL,           -- 32 zero bytes while no server with TLS has started
    is_training boolean NOT NULL,
    generation bigint NOT NULL,       -- raised by migrate --restored
    common_version bigint NOT NULL    -- of the last change for all counters
);

-- Reference tables: small, the same on every node of a distributed database.
CREATE TABLE enrolment_codes (
    secret bytea PRIMARY KEY,
    office_id text NOT NULL,
    counter integer NOT NULL,
    at_ms bigint NOT NULL,
    used_by bytea
);
CREATE TABLE devices (
    device bytea PRIMARY KEY,
    public_key bytea NOT NULL,
    office_id text NOT NULL,
    counter integer NOT NULL,
    is_fenced boolean NOT NULL,
    at_ms bigint NOT NULL
);
CREATE TABLE common_changes (
    version bigint PRIMARY KEY,
    document text NOT NULL,
    signature bytea NOT NULL
);
CREATE TABLE pools (
    product text NOT NULL,
    prefix text NOT NULL,
    first_serial bigint NOT NULL,
    last_serial bigint NOT NULL,
    next_serial bigint NOT NULL,      -- last_serial + 1 when it is used up
    grade text NOT NULL,
    is_open boolean NOT NULL,         -- false: replaced, gives nothing any more, still guards its numbers
    PRIMARY KEY (product, prefix, first_serial)
);

-- Everything below is distributed by office_id, but for what is known by article number.

-- How far each epoch is in custody and how far it is unpacked. place orders the epochs of a device.
CREATE TABLE heads (
    office_id text NOT NULL,
    device bytea NOT NULL,
    epoch bytea NOT NULL,
    place integer NOT NULL,
    seq bigint NOT NULL,
    head bytea NOT NULL,
    unpacked_seq bigint NOT NULL,
    changed_at_ms bigint NOT NULL,
    PRIMARY KEY (office_id, device, epoch)
);
CREATE INDEX heads_by_device ON heads (device);
CREATE INDEX heads_to_unpack ON heads (changed_at_ms) WHERE unpacked_seq < seq;

-- Custody: the frames as they came, and the receipts as they went. Never changed.
CREATE TABLE batches (
    office_id text NOT NULL,
    device bytea NOT NULL,
    epoch bytea NOT NULL,
    first_seq bigint NOT NULL,
    last_seq bigint NOT NULL,
    head_before bytea NOT NULL,
    head_after bytea NOT NULL,
    day date NOT NULL,
    batch_id text NOT NULL,
    frame bytea NOT NULL,
    receipt text NOT NULL,
    receipt_signature bytea NOT NULL,
    at_ms bigint NOT NULL,
    PRIMARY KEY (office_id, device, epoch, first_seq)
);
ALTER TABLE batches ALTER COLUMN frame SET STORAGE EXTERNAL; -- packed already

CREATE TABLE quarantine (
    office_id text NOT NULL,
    device bytea NOT NULL,
    frame_sha256 bytea NOT NULL,
    code text NOT NULL,
    seq bigint NOT NULL,
    frame bytea NOT NULL,
    at_ms bigint NOT NULL,
    PRIMARY KEY (office_id, device, frame_sha256)
);
ALTER TABLE quarantine ALTER COLUMN frame SET STORAGE EXTERNAL;

-- Unlogged: a request is idempotent, so that forgetting these at a crash harms nothing, and no request waits
-- for the disk because of them.
CREATE UNLOGGED TABLE nonces (
    office_id text NOT NULL,
    device bytea NOT NULL,
    nonce bytea NOT NULL,
    at_ms bigint NOT NULL,
    PRIMARY KEY (office_id, device, nonce)
);

-- What an operation did first, wherever it stands again after a restore: of all days.
CREATE TABLE operations (
    office_id text NOT NULL,
    device bytea NOT NULL,
    operation uuid NOT NULL,
    part integer NOT NULL,
    epoch bytea NOT NULL,
    seq bigint NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (office_id, device, operation, part)
);

CREATE TABLE entries (
    office_id text NOT NULL,
    device bytea NOT NULL,
    epoch bytea NOT NULL,
    seq bigint NOT NULL,
    day date NOT NULL,
    operation uuid NOT NULL,
    part integer NOT NULL,
    kind text NOT NULL,
    at_ms bigint NOT NULL,
    actor text NOT NULL,
    role text NOT NULL,
    hash bytea NOT NULL,
    content bytea NOT NULL,
    is_alias boolean NOT NULL,
    parked text,
    close_body text,                  -- of a day_closed
    PRIMARY KEY (office_id, device, epoch, seq, day)
) PARTITION BY RANGE (day);
CREATE TABLE entries_other PARTITION OF entries DEFAULT;

CREATE TABLE postings (
    office_id text NOT NULL,
    device bytea NOT NULL,
    epoch bytea NOT NULL,
    seq bigint NOT NULL,
    day date NOT NULL,
    line integer NOT NULL,
    account text NOT NULL,
    amount_paise bigint NOT NULL,
    PRIMARY KEY (office_id, device, epoch, seq, day, line)
) PARTITION BY RANGE (day);
CREATE TABLE postings_other PARTITION OF postings DEFAULT;

CREATE TABLE statements (
    office_id text NOT NULL,
    device bytea NOT NULL,
    day date NOT NULL,
    document text NOT NULL,
    signature bytea NOT NULL,
    PRIMARY KEY (office_id, device, day)
);

CREATE TABLE device_streams (
    office_id text NOT NULL,
    device bytea NOT NULL,
    version bigint NOT NULL,          -- of the last change for this device
    PRIMARY KEY (office_id, device)
);
CREATE TABLE device_changes (
    office_id text NOT NULL,
    device bytea NOT NULL,
    version bigint NOT NULL,
    document text NOT NULL,
    signature bytea NOT NULL,
    lease_epoch bytea,                -- of a lease: for which epoch and product
    lease_product text,
    PRIMARY KEY (office_id, device, version)
);

-- Distributed by number. The registry has who booked a number first; a second booking is a conflict and both
-- are kept.
CREATE TABLE articles (
    number text PRIMARY KEY,
    office_id text NOT NULL,
    device bytea NOT NULL,
    epoch bytea NOT NULL,
    seq bigint NOT NULL,
    day date NOT NULL
);
CREATE TABLE article_conflicts (
    number text NOT NULL,
    office_id text NOT NULL,
    device bytea NOT NULL,
    epoch bytea NOT NULL,
    seq bigint NOT NULL,
    day date NOT NULL,
    PRIMARY KEY (number, office_id, device, epoch, seq)
);
CREATE TABLE article_events (
    number text NOT NULL,
    office_id text NOT NULL,
    device bytea NOT NULL,
    epoch bytea NOT NULL,
    seq bigint NOT NULL,
    day date NOT NULL,
    kind text NOT NULL,
    at_ms bigint NOT NULL,
    PRIMARY KEY (number, office_id, device, epoch, seq)
);
