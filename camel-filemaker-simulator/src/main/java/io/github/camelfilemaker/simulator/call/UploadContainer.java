package io.github.camelfilemaker.simulator.call;

import java.io.IOException;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelfilemaker.simulator.data.Draft;
import io.github.camelfilemaker.simulator.data.FieldView;
import io.github.camelfilemaker.simulator.data.LayoutView;
import io.github.camelfilemaker.simulator.data.WriteBatch;
import io.github.camelfilemaker.simulator.error.FileMakerError;
import io.github.camelfilemaker.simulator.schema.Account;
import io.github.camelfilemaker.simulator.value.ResultType;

/** POST .../records/{recordId}/containers/{field}[/{repetition}] */
public final class UploadContainer implements Call {

    @Override
    public void answer(CallRequest request, JsonGenerator out) throws IOException {
        request.query().allowOnly(Set.of("modId"));
        LayoutView layout = request.layout();
        Writes.require(request, Account.Denied.EDIT);
        if (request.upload() == null) {
            throw FileMakerError.engine(960, "Upload payload must contain a part named 'upload'.", 0);
        }
        FieldView field = field(layout, request.name(3), request.name(4));
        Draft edited = Writes.locked(request, () -> {
            WriteBatch batch = new WriteBatch(Writes.plainMode(request));
            Draft draft = batch.edit(layout.table(), request.recordId(), request.query().text("modId"));
            draft.enterFile(field, request.upload());
            batch.commit();
            return draft;
        });
        if (request.host().behaviour().uploadReturnsModId()) {
            out.writeStringField("modId", Long.toString(edited.modId()));
        }
    }

    /** A container of the layout's own table: related ones can't be uploaded to. */
    private static FieldView field(LayoutView layout, String name, String repetition) {
        if (repetition != null && !repetition.matches("\\d{1,5}")) {
            throw FileMakerError.of(960);
        }
        int number = repetition == null ? 1 : Integer.parseInt(repetition);
        FieldView field = layout.field(name);
        if (field.path() != null) {
            throw FileMakerError.of(102);
        } else if (field.field().type() != ResultType.CONTAINER) {
            throw FileMakerError.of(413);
        } else if (number < 1 || number > field.field().repetitions()) {
            throw FileMakerError.of(111);
        }
        return field.field().repetitions() == 1 || number == field.repetition()
                ? field : layout.field(name + "(" + number + ")");
    }
}
