package io.github.camelfilemaker.operation;

import java.util.function.Function;

import io.github.camelfilemaker.transport.Access;
import io.github.camelfilemaker.transport.ApiRequest;

/**
 * The actions that tell what there is: {@code layouts}, {@code layout}, {@code scripts}, {@code databases} and
 * {@code productInfo}. The body is what the answer holds, as maps and lists.
 */
final class Metadata implements Operation {

    private final Function<ActionInput, ApiRequest> request;
    /** The member that is the body; null for all members. */
    private final String member;

    private Metadata(String member, Function<ActionInput, ApiRequest> request) {
        this.member = member;
        this.request = request;
    }

    /** Layouts, and folders of layouts. */
    static Operation layouts() {
        return new Metadata("layouts", in -> ApiRequest.get("layouts").path("layouts"));
    }

    /** The fields, portals and value lists of a layout; with a recordId, value lists as that record sees them. */
    static Operation layout() {
        return new Metadata(
                null, in -> ApiRequest.get("layout").layout(in.required(Option.LAYOUT, FileMakerAction.LAYOUT))
                        .query("recordId", in.text(Option.RECORD_ID)));
    }

    static Operation scripts() {
        return new Metadata("scripts", in -> ApiRequest.get("scripts").path("scripts"));
    }

    /** The databases that the account may open; needs no session. */
    static Operation databases() {
        return new Metadata("databases", in -> ApiRequest.get("databases").onHost().access(Access.ACCOUNT).path("databases"));
    }

    /** What the server says of itself; needs no account. */
    static Operation productInfo() {
        return new Metadata(
                "productInfo", in -> ApiRequest.get("productInfo").onHost().access(Access.NONE).path("productInfo"));
    }

    @Override
    public PreparedAction prepare(ActionInput in) {
        Results results = new Results(in);
        ApiRequest prepared = request.apply(in);
        return PreparedAction.reading(api -> {
            ApiAnswer answer = results.call(api, prepared);
            ActionResult all = results.members(answer, prepared);
            return member == null || results.output().isText() ? all : all.withBody(answer.members.get(member));
        });
    }
}
