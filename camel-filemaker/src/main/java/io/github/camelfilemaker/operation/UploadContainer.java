package io.github.camelfilemaker.operation;

import io.github.camelfilemaker.session.DataApi;
import io.github.camelfilemaker.transport.AnswerReader;
import io.github.camelfilemaker.transport.ApiRequest;
import io.github.camelfilemaker.transport.ContainerBody;

/**
 * {@code action=upload}: puts the body into a container field, streaming.
 */
final class UploadContainer implements Operation {

    @Override
    public PreparedAction prepare(ActionInput in) {
        Results results = new Results(in);
        RecordWriter writer = new RecordWriter(in, results);
        String recordId = in.required(Option.RECORD_ID, FileMakerAction.UPLOAD);
        ContainerBody.Source content = content(in);
        ContainerBody body = body(in, content);
        ApiRequest request = ApiRequest.of("POST", "upload").layout(in.required(Option.LAYOUT, FileMakerAction.UPLOAD))
                .path("records", recordId, "containers", in.required(Option.CONTAINER_FIELD, FileMakerAction.UPLOAD));
        Integer repetition = in.positive(Option.REPETITION);
        if (repetition != null) {
            request.path(repetition.toString());
        }
        request.query("modId", in.modIdOf(recordId)).body(body);
        return new PreparedAction() {
            @Override
            public ActionResult run(DataApi api) {
                if (!content.isRepeatable()) {
                    // a stream that can be sent once is not risked on a session that may be dead
                    api.call(ValidateSession.request(), AnswerReader.nothing());
                }
                return results.members(writer.write(api, request), request).with(Headers.RECORD_ID, recordId);
            }

            @Override
            public boolean isRepeatable() {
                return true;
            }

            @Override
            public boolean canRunAgain() {
                return body.isRepeatable();
            }
        };
    }

    private static ContainerBody.Source content(ActionInput in) {
        ContainerBody.Source content = in.content();
        if (content == null) {
            throw new IllegalArgumentException("action=upload needs a body: a file, bytes, a text or a stream");
        }
        return content;
    }

    private static ContainerBody body(ActionInput in, ContainerBody.Source content) {
        String name = in.text(Option.FILE_NAME);
        String type = in.text(Option.CONTENT_TYPE);
        return new ContainerBody(content, name == null ? "upload" : name, type == null ? "application/octet-stream" : type);
    }
}
