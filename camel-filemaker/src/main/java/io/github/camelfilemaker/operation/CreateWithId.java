package io.github.camelfilemaker.operation;

import java.util.Map;
import java.util.UUID;

import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.session.DataApi;
import io.github.camelfilemaker.transport.ApiRequest;

/**
 * A create whose record has an id of the request in a field, by which it is found again. It is looked for before
 * anything is created when somebody may have sent the same before: the caller, if the id is theirs, or we.
 */
final class CreateWithId implements PreparedAction {

    private final String id;
    private final LookUp lookUp;
    private final ApiRequest request;
    private final Results results;
    private final RecordWriter writer;
    private boolean mayBeThere;

    private CreateWithId(String id, boolean mayBeThere, LookUp lookUp, ApiRequest request, Results results,
                         RecordWriter writer) {
        this.id = id;
        this.mayBeThere = mayBeThere;
        this.lookUp = lookUp;
        this.request = request;
        this.results = results;
        this.writer = writer;
    }

    static CreateWithId of(ActionInput in, RecordBody body, Results results, RecordWriter writer) {
        String field = in.text(Option.REQUEST_ID_FIELD);
        String header = in.text(Option.REQUEST_ID);
        String known = header == null ? body.text(field) : header;
        String id = known == null ? UUID.randomUUID().toString() : known;
        LookUp lookUp = new LookUp(
                Option.REQUEST_ID_FIELD.optionName(), "create", in.required(Option.LAYOUT, FileMakerAction.CREATE),
                Map.of(field, id));
        return new CreateWithId(
                id, known != null, lookUp, CreateRecord.request(in, "create", body.with(field, id)), results, writer);
    }

    @Override
    public ActionResult run(DataApi api) {
        FileMakerRecord existing = mayBeThere ? lookUp.find(api) : null;
        if (existing != null) {
            return results.existing(existing).consuming(Option.REQUEST_ID);
        }
        mayBeThere = true;
        return results.members(writer.write(api, request), request).consuming(Option.REQUEST_ID);
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public Object key() {
        return id;
    }

    @Override
    public String requestId() {
        return id;
    }
}
