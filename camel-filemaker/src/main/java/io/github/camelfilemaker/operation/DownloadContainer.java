package io.github.camelfilemaker.operation;

import io.github.camelfilemaker.session.DataApi;
import io.github.camelfilemaker.transport.ApiRequest;
import io.github.camelfilemaker.transport.ContainerStream;

/**
 * {@code action=download}: the content of a container field as a stream. The record is read first, because the address
 * of the content is only good in the session that read it.
 */
final class DownloadContainer implements Operation {

    @Override
    public PreparedAction prepare(ActionInput in) {
        String recordId = in.required(Option.RECORD_ID, FileMakerAction.DOWNLOAD);
        String field = in.required(Option.CONTAINER_FIELD, FileMakerAction.DOWNLOAD);
        Integer repetition = in.positive(Option.REPETITION);
        String name = repetition == null ? field : field + "(" + repetition + ")";
        ApiRequest request = ApiRequest.get("download").layout(in.required(Option.LAYOUT, FileMakerAction.DOWNLOAD))
                .path("records", recordId).query("portal", "[]");
        return PreparedAction.reading(api -> {
            ContainerStream stream = open(api, request, name);
            return ActionResult.of(new ContainerContent(stream, () -> reopen(in.recovering(), request, name)))
                    .with(Headers.RECORD_ID, recordId)
                    .with(Headers.CONTENT_LENGTH, stream.length() < 0 ? null : stream.length());
        });
    }

    private static ContainerStream reopen(Recovering recovering, ApiRequest request, String name) {
        return (ContainerStream) recovering.run(PreparedAction.reading(api -> ActionResult.of(open(api, request, name))))
                .body();
    }

    private static ContainerStream open(DataApi api, ApiRequest request, String name) {
        return api.open(request, (json, received) -> url(ApiAnswerReader.INSTANCE.read(json, received), request, name));
    }

    private static String url(ApiAnswer answer, ApiRequest request, String name) {
        if (answer.records.isEmpty()) {
            // the answer's code says why
            return null;
        }
        Object url = answer.records.get(0).get(name);
        if (url == null) {
            throw new IllegalArgumentException(
                    "containerField=" + name + " is not on the layout " + request.layout() + " or not shown there");
        }
        if (url.toString().isEmpty()) {
            throw new IllegalArgumentException("The container field " + name + " of the record is empty");
        }
        return url.toString();
    }
}
