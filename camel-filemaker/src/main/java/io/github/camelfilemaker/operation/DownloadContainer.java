package io.github.camelfilemaker.operation;

import java.util.List;

import io.github.camelfilemaker.model.FileMakerRecord;
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
        List<FileMakerRecord> records = api.call(request, ApiAnswerReader.INSTANCE).records;
        Object url = records.isEmpty() ? null : records.get(0).get(name);
        if (url == null && !records.isEmpty() && !records.get(0).containsKey(name)) {
            throw new IllegalArgumentException(
                    "containerField=" + name + " is not on the layout " + request.layout() + " or not shown there");
        }
        if (url == null || url.toString().isEmpty()) {
            throw new IllegalArgumentException("The container field " + name + " of the record is empty");
        }
        return api.open(request, url.toString());
    }
}
