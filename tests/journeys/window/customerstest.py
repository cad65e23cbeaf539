# SPDX-FileCopyrightText: Dak Counter contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The customers of the product, booked by real key presses in a real window: customerstest.py BIN."""

import sys

from keyboard import Desk, Screen


def receiver_p(desk, size):
    desk.type("560034")
    desk.type("1240c")
    desk.type(size)
    desk.type("9845012345")
    desk.type("Meena Krishnan")
    desk.press("Return")
    desk.type("Flat 12 Rose Gardens")


def sender_p(desk):
    desk.press("Return")
    desk.type("9822054321")
    desk.type("Anand Jadhav")
    desk.press("Return")
    desk.type("8 Laxmi Road")


def customer_p(desk, size):
    receiver_p(desk, size)
    sender_p(desk)
    desk.press("F9")
    desk.until_paid()


def customer_d(desk):
    desk.type("110069")
    desk.type("45d")
    desk.pause()
    desk.press("Return")
    desk.type("Secretary UPSC")
    desk.press("Return")
    desk.type("Dholpur House")
    desk.press("Return")
    desk.type("9822054321")
    desk.type("Asha Patil")
    desk.press("Return")
    desk.type("12 FC Road")
    desk.press("F9")
    desk.until_paid()


def customer_a(desk):
    desk.type("900056")
    desk.type("2300c")
    desk.type("252015")
    desk.pause()
    desk.press("Return")
    desk.type("Nk Ramesh Yadav")
    desk.press("Return")
    desk.type("101 Field Regt")
    desk.press("Return")
    desk.press("Return")
    desk.type("Sunita Yadav")
    desk.press("Return")
    desk.type("House 44 Ward 6")
    desk.press("F9")
    desk.until_paid()


def customer_n(desk):
    """P's parcel again for the same sender: only the keys after F2 count, with F2 and the answer to the twin."""
    receiver_p(desk, "302010")
    sender_p(desk)
    desk.keys = 0
    desk.press("F2")
    desk.until_booked(1)
    receiver_p(desk, "302010")
    desk.press("F9")
    desk.press("y")
    desk.until_paid()


CUSTOMERS = [
    ("P with a box letter", 95, lambda desk: customer_p(desk, "m"), 1, "speed-post-parcel"),
    ("P all typed", 99, lambda desk: customer_p(desk, "302010"), 1, "speed-post-parcel"),
    ("D", 75, customer_d, 1, "speed-post-document"),
    ("A", 80, customer_a, 1, "speed-post-parcel"),
    ("N", 70, customer_n, 2, "speed-post-parcel"),
]


def book(screen, programs, name, most, customer, articles, product):
    desk = Desk(screen, programs)
    try:
        customer(desk)
        assert desk.articles() == articles, f"{name}: {desk.articles()} articles in the book, not {articles}"
        verified = desk.book("verify")
        assert verified and verified["ok"], f"{name}: the book does not verify"
        ranges = {each["product"]: each["left"] for each in desk.book("number", "list")}
        assert ranges[product] == 5000 - articles, f"{name}: the numbers of {product} were not spent"
        print(f"{name}: {desk.keys} keys (at most {most})")
        assert desk.keys <= most, f"{name}: {desk.keys} keys, at most {most}"
    finally:
        desk.close()


def main():
    screen = Screen()
    try:
        for customer in CUSTOMERS:
            book(screen, sys.argv[1], *customer)
    finally:
        screen.close()


if __name__ == "__main__":
    main()
