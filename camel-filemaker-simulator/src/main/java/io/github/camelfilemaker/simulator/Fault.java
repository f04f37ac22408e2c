package io.github.camelfilemaker.simulator;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

import io.github.camelfilemaker.simulator.fault.Effect;
import io.github.camelfilemaker.simulator.fault.Effect.Moment;
import io.github.camelfilemaker.simulator.fault.Effect.Spoilt.How;
import io.github.camelfilemaker.simulator.fault.PlannedFault;
import io.github.camelfilemaker.simulator.fault.PlannedFault.Place;
import io.github.camelfilemaker.simulator.http.Recording;

/**
 * Something that goes wrong with one call. Each injected fault strikes once: the next call that needs a session and has
 * a live one (records, finds, scripts, metadata, globals, uploads, validation), unless it was made for another place.
 * Immutable.
 */
public final class Fault {

    /** Which requests a fault waits for. */
    public static final class Target {

        private final Predicate<RecordedRequest> predicate;

        private Target(Predicate<RecordedRequest> predicate) {
            this.predicate = predicate;
        }
    }

    private final PlannedFault<Recording> plan;

    private Fault(PlannedFault<Recording> plan) {
        this.plan = plan;
    }

    private static Fault of(String name, Effect effect) {
        return new Fault(new PlannedFault<>(name, effect, Place.SESSION_CALL, null));
    }

    static Fault of(PlannedFault<Recording> plan) {
        return new Fault(plan);
    }

    /** For {@code inject(target, faults...)}: requests that the predicate takes. They have no answer yet. */
    public static Target on(Predicate<RecordedRequest> requests) {
        return new Target(requests);
    }

    /** For {@code inject(target, faults...)}: requests of this method whose raw path contains this text. */
    public static Target on(String method, String pathPart) {
        return new Target(request -> request.method().equals(method) && request.rawPath().contains(pathPart));
    }

    /** Code 952: the session of the call is over and the call was refused before any work. */
    public static Fault invalidToken() {
        return of("invalidToken", new Effect.Refusal(Moment.BEFORE_WORK, 952, null, true));
    }

    /** Code 112: the session of the call is over, and the call was refused before any work. */
    public static Fault windowMissing() {
        return of("windowMissing", new Effect.Refusal(Moment.BEFORE_WORK, 112, null, true));
    }

    /** Code 112: the session of the call is over, but the work of the call was done. */
    public static Fault windowMissingAfterWork() {
        return of("windowMissingAfterWork", new Effect.Refusal(Moment.AFTER_WORK, 112, null, true));
    }

    /** A code that usually says that the session is over (952, 112), while the session lives on. */
    public static Fault refuseOnly(int code) {
        return of("refuseOnly(" + code + ")", new Effect.Refusal(Moment.BEFORE_WORK, code, null, false));
    }

    /** A FileMaker code with its usual text, before any work. */
    public static Fault code(int code) {
        return of("code(" + code + ")", new Effect.Refusal(Moment.BEFORE_WORK, code, null, false));
    }

    public static Fault code(int code, String message) {
        return of("code(" + code + ")", new Effect.Refusal(Moment.BEFORE_WORK, code, message, false));
    }

    /** A FileMaker code although the work was done. */
    public static Fault afterWork(int code) {
        return of("afterWork(" + code + ")", new Effect.Refusal(Moment.AFTER_WORK, code, null, false));
    }

    /** A page of the web server, which did not reach the engine. */
    public static Fault html(int status) {
        return of("html(" + status + ")", new Effect.HtmlPage(status));
    }

    /** The connection is reset without an answer, before any work. */
    public static Fault reset() {
        return of("reset", new Effect.Reset(Moment.BEFORE_WORK));
    }

    /** The connection is reset without an answer although the work was done. */
    public static Fault resetAfterWork() {
        return of("resetAfterWork", new Effect.Reset(Moment.AFTER_WORK));
    }

    /** The work is done and the answer breaks off in the middle of its body. */
    public static Fault truncated() {
        return of("truncated", new Effect.Spoilt(How.TRUNCATED));
    }

    /** The work is done and the answer says that it is JSON, but is not. */
    public static Fault notJson() {
        return of("notJson", new Effect.Spoilt(How.NOT_JSON));
    }

    /** The work is done and the answer has the content type {@code text/plain}. */
    public static Fault wrongContentType() {
        return of("wrongContentType", new Effect.Spoilt(How.WRONG_CONTENT_TYPE));
    }

    /** Real time goes by before the work. */
    public static Fault delay(Duration time) {
        return of("delay(" + time + ")", new Effect.Delay(time));
    }

    /** The call stands still before the work until the gate is opened. */
    public static Fault hold(Gate gate) {
        return of("hold", new Effect.Hold(Moment.BEFORE_WORK, gate::pass));
    }

    /** The call stands still before the work until the latch is down. */
    public static Fault hold(CountDownLatch latch) {
        return of("hold", new Effect.Hold(Moment.BEFORE_WORK, latch::await));
    }

    /** The call stands still after the work, before the answer, until the gate is opened. */
    public static Fault holdAfterWork(Gate gate) {
        return of("holdAfterWork", new Effect.Hold(Moment.AFTER_WORK, gate::pass));
    }

    /** The next log in gets this code. */
    public static Fault loginCode(int code) {
        return code(code).atLogin();
    }

    /** Real time goes by before the next log in. */
    public static Fault loginDelay(Duration time) {
        return delay(time).atLogin();
    }

    /** The next log in stands still until the gate is opened. */
    public static Fault loginHold(Gate gate) {
        return hold(gate).atLogin();
    }

    /** The next log in stands still until the latch is down. */
    public static Fault loginHold(CountDownLatch latch) {
        return hold(latch).atLogin();
    }

    /** The same, for the next log in. */
    public Fault atLogin() {
        return new Fault(new PlannedFault<>(plan.name(), plan.effect(), Place.LOG_IN, null));
    }

    /** The same, for the next log out. */
    public Fault atLogout() {
        return new Fault(new PlannedFault<>(plan.name(), plan.effect(), Place.LOG_OUT, null));
    }

    PlannedFault<Recording> plan() {
        return plan;
    }

    PlannedFault<Recording> plan(Target target) {
        return new PlannedFault<>(plan.name(), plan.effect(), plan.place(), r -> target.predicate.test(new RecordedRequest(r)));
    }

    @Override
    public String toString() {
        return plan.toString();
    }
}
