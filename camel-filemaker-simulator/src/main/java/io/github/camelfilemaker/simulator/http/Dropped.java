package io.github.camelfilemaker.simulator.http;

import java.io.IOException;

/** The connection is to go away without an answer. */
final class Dropped extends IOException {

    private static final long serialVersionUID = 1L;

    Dropped(String why) {
        super(why);
    }
}
