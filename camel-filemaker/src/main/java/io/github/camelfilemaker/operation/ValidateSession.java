package io.github.camelfilemaker.operation;

import io.github.camelfilemaker.api.FileMakerSessionRefusedException;
import io.github.camelfilemaker.transport.AnswerReader;
import io.github.camelfilemaker.transport.ApiRequest;

/**
 * {@code action=validateSession}: true when the session is live, false when the server has forgotten it. Makes no new
 * one in that case.
 */
final class ValidateSession implements Operation {

    @Override
    public PreparedAction prepare(ActionInput in) {
        return PreparedAction.reading(api -> {
            try {
                api.call(request(), AnswerReader.nothing());
                return ActionResult.of(true);
            } catch (FileMakerSessionRefusedException e) {
                return ActionResult.of(false);
            }
        });
    }

    static ApiRequest request() {
        return ApiRequest.get("validateSession").onHost().path("validateSession");
    }
}
