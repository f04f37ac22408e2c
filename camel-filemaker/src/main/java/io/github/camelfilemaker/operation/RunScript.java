package io.github.camelfilemaker.operation;

import io.github.camelfilemaker.transport.ApiRequest;

/**
 * {@code action=script}: runs a script. The parameter is the option, or the body as text.
 */
final class RunScript implements Operation {

    @Override
    public PreparedAction prepare(ActionInput in) {
        Results results = new Results(in);
        ApiRequest request
                = ApiRequest.of("GET", "script").runsScripts(true).layout(in.required(Option.LAYOUT, FileMakerAction.SCRIPT))
                        .path("script", in.required(Option.SCRIPT, FileMakerAction.SCRIPT))
                        .query("script.param", parameter(in));
        return PreparedAction.of(false, api -> {
            ApiAnswer answer = results.call(api, request);
            return results.output().isText()
                    ? results.members(answer, request) : results.facts(answer.member("scriptResult"), answer, request);
        });
    }

    private static String parameter(ActionInput in) {
        String option = in.text(Option.SCRIPT_PARAM);
        if (option != null || in.body() == null) {
            return option;
        }
        String text = BodyReader.text(in.body());
        return text == null ? RequestParameters.json(in.body()) : text;
    }
}
