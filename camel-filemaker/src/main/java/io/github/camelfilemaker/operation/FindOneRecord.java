package io.github.camelfilemaker.operation;

import io.github.camelfilemaker.transport.ApiRequest;

/**
 * {@code action=findOne}: the first record that matches, in the sort order. The found count tells whether there are
 * more.
 */
final class FindOneRecord implements Operation {

    @Override
    public PreparedAction prepare(ActionInput in) {
        Results results = new Results(in);
        FindRequest find = FindRequest.of(in, FileMakerAction.FIND_ONE);
        ApiRequest request = find.page(in.positive(Option.OFFSET), 1);
        return PreparedAction.of(
                find.isRepeatable(),
                api -> results.orNothingFound(false, () -> results.first(results.call(api, request), request)));
    }
}
