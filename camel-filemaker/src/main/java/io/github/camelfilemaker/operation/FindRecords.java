package io.github.camelfilemaker.operation;

/**
 * {@code action=find}: the records that match.
 */
final class FindRecords implements Operation {

    @Override
    public PreparedAction prepare(ActionInput in) {
        if (KeysetStream.isWanted(in)) {
            return KeysetStream.prepare(in, true);
        }
        FindRequest find = FindRequest.of(in, FileMakerAction.FIND);
        return ReadRecords.prepare(in, find.isRepeatable(), find::page, option -> find.positive(in, option));
    }
}
