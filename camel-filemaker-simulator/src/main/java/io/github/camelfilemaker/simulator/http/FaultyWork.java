package io.github.camelfilemaker.simulator.http;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;

import io.github.camelfilemaker.simulator.error.ErrorTexts;
import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.fault.Effect;
import io.github.camelfilemaker.simulator.fault.Effect.Moment;
import io.github.camelfilemaker.simulator.session.Session;
import io.github.camelfilemaker.simulator.session.Sessions;

/** The work of one call, and what a fault makes of it before and after. */
final class FaultyWork {

    private final Effect effect;
    private final Session session;
    private final Sessions sessions;
    private final HttpSettings settings;

    /**
     * @param effect  null when nothing goes wrong
     * @param session null for calls without
     */
    FaultyWork(Effect effect, Session session, Sessions sessions, HttpSettings settings) {
        this.effect = effect;
        this.session = session;
        this.sessions = sessions;
        this.settings = settings;
    }

    /**
     * @throws FileMakerError when the call is refused
     * @throws Dropped        when there is to be no answer
     */
    Answer run(Supplier<Answer> work) throws IOException, InterruptedException {
        pause(settings.latency());
        if (effect != null && effect.moment() == Moment.BEFORE_WORK) {
            Answer instead = before();
            if (instead != null) {
                return instead;
            }
        }
        refuseIfForcedOut();
        Answer answer = work.get();
        if (effect != null && effect.moment() == Moment.AFTER_WORK) {
            answer = after(answer);
        }
        refuseIfForcedOut();
        return answer;
    }

    private Answer before() throws IOException, InterruptedException {
        if (effect instanceof Effect.HtmlPage page) {
            return Answer.html(page.status());
        } else if (effect instanceof Effect.Delay delay) {
            pause(delay.duration());
        } else {
            strike();
        }
        return null;
    }

    private Answer after(Answer answer) throws IOException, InterruptedException {
        if (effect instanceof Effect.Spoilt spoilt) {
            return answer.spoilt(spoilt.how());
        }
        strike();
        return answer;
    }

    private void strike() throws IOException, InterruptedException {
        if (effect instanceof Effect.Refusal refusal) {
            if (refusal.endsSession() && session != null) {
                sessions.end(session, Session.End.KILLED);
            }
            throw FileMakerError.of(refusal.code(),
                    refusal.message() == null ? ErrorTexts.of(refusal.code()) : refusal.message());
        } else if (effect instanceof Effect.Reset) {
            throw new Dropped("fault");
        } else if (effect instanceof Effect.Hold hold) {
            hold.until().await();
        }
    }

    /** A session that is ended from outside takes its running call along. */
    private void refuseIfForcedOut() {
        if (session != null && session.end() == Session.End.KILLED) {
            throw FileMakerError.of(settings.report112() ? 112 : 952);
        }
    }

    private static void pause(Duration time) throws InterruptedException {
        if (!time.isZero()) {
            Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
        }
    }
}
