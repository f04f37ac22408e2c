package io.github.camelfilemaker.operation;

/**
 * {@code action=find}: the records that match.
 */
final class FindRecords implements Operation {

    @Override
    public PreparedAction prepare(ActionInput in) {
        return ReadRecords.prepare(in, FindRequest.of(in, FileMakerAction.FIND)::page);
    }
}
