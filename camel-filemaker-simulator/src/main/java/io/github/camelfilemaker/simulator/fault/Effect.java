package io.github.camelfilemaker.simulator.fault;

import java.time.Duration;

/** What a fault does to a call. */
public sealed interface Effect {

    /** When, as seen from the work of the call. */
    enum Moment {
        BEFORE_WORK,
        AFTER_WORK
    }

    Moment moment();

    /**
     * A FileMaker code in place of the answer.
     *
     * @param message     null for the usual text
     * @param endsSession whether the session of the call is over then
     */
    record Refusal(Moment moment, int code, String message, boolean endsSession) implements Effect {
    }

    /** A page of the web server in front: the engine never saw the call. */
    record HtmlPage(int status) implements Effect {

        @Override
        public Moment moment() {
            return Moment.BEFORE_WORK;
        }
    }

    /** The connection goes away without an answer. */
    record Reset(Moment moment) implements Effect {
    }

    /** An answer that can't be used, after the work. */
    record Spoilt(How how) implements Effect {

        /** In which way. */
        public enum How {
            TRUNCATED,
            NOT_JSON,
            WRONG_CONTENT_TYPE
        }

        @Override
        public Moment moment() {
            return Moment.AFTER_WORK;
        }
    }

    /** Real time goes by. */
    record Delay(Duration duration) implements Effect {

        @Override
        public Moment moment() {
            return Moment.BEFORE_WORK;
        }
    }

    /** The call stands still until something lets it go on. */
    record Hold(Moment moment, Wait until) implements Effect {
    }

    /** Something to wait for. */
    @FunctionalInterface
    interface Wait {

        void await() throws InterruptedException;
    }
}
