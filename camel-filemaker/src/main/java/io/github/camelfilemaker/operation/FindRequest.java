package io.github.camelfilemaker.operation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelfilemaker.transport.ApiRequest;
import io.github.camelfilemaker.transport.JsonBody;

/**
 * A find, for one page. The criteria come from the body or the option {@code query}: a map is one find request, a list
 * of maps several of which one must match, and a map with the member {@code query} a whole find as the Data API
 * documents it.
 */
final class FindRequest {

    private final String action;
    private final String layout;
    private final List<?> requests;
    private final Map<String, Object> parameters;
    private final List<?> sort;
    private final DateFormats dateFormats;
    private final boolean idempotent;

    private FindRequest(String action, String layout, List<?> requests, Map<String, Object> parameters, List<?> sort,
                        DateFormats dateFormats, boolean idempotent) {
        this.action = action;
        this.layout = layout;
        this.requests = requests;
        this.parameters = parameters;
        this.sort = sort;
        this.dateFormats = dateFormats;
        this.idempotent = idempotent;
    }

    static FindRequest of(ActionInput in, FileMakerAction action) {
        String layout = in.required(Option.LAYOUT, action);
        Object query = criteria(in, action);
        Map<String, Object> parameters = RequestParameters.body(in);
        List<?> sort = RequestParameters.sort(in);
        if (query instanceof Map<?, ?> map && map.get("query") instanceof List<?> whole) {
            map.forEach((name, value) -> parameters.putIfAbsent(name.toString(), value));
            parameters.remove("query");
            Object order = parameters.remove("sort");
            sort = sort == null && order instanceof List<?> list ? list : sort;
            query = whole;
        }
        List<?> requests = query instanceof List<?> several ? several : List.of(query);
        return new FindRequest(
                action.actionName(), layout, requests, parameters, sort,
                RequestParameters.writtenDates(in), !RequestParameters.hasScripts(parameters));
    }

    /** Without criteria: for all records of the layout's table, once it is restricted to a range of keys. */
    static FindRequest all(ActionInput in) {
        Map<String, Object> parameters = RequestParameters.body(in);
        return new FindRequest(
                FileMakerAction.FIND.actionName(), in.required(Option.LAYOUT, FileMakerAction.FIND), List.of(), parameters,
                RequestParameters.sort(in), RequestParameters.writtenDates(in), !RequestParameters.hasScripts(parameters));
    }

    boolean isForAll() {
        return requests.isEmpty();
    }

    /** The same find among the records with keys of a range, in an order. */
    FindRequest in(KeyRange range, List<?> order) {
        return new FindRequest(
                action, layout, range.narrowed(requests, dateFormats), parameters, order, dateFormats, idempotent);
    }

    /** The same find without the records that hold exactly this text. */
    FindRequest omitting(String field, String text) {
        List<Object> more = new ArrayList<>(requests);
        more.add(Map.of(field, FindLiteral.exactly(text), "omit", "true"));
        return new FindRequest(action, layout, more, parameters, sort, dateFormats, idempotent);
    }

    private static Object criteria(ActionInput in, FileMakerAction action) {
        Object query = in.value(Option.QUERY);
        Object criteria = query != null
                ? BodyReader.mapOrList(query, "query") : BodyReader.mapOrList(in.body(), "The body of a find");
        if (criteria == null) {
            throw new IllegalArgumentException(
                    "action=" + action.actionName() + " needs criteria: set the option query, or send a body such as"
                                               + " {\"City\": \"Paris\"}. action=list reads all records");
        }
        return criteria;
    }

    /** The option, or the member of the same name in a whole find; null when there is neither. */
    Integer positive(ActionInput in, Option option) {
        Integer number = in.positive(option);
        Object member = parameters.get(option.optionName());
        return number != null || member == null
                ? number : ActionInput.positive(option.optionName(), member.toString());
    }

    /** Whether it can be made twice without harm: not when scripts run with it. */
    boolean isRepeatable() {
        return idempotent;
    }

    /** The request for a page. Without scripts it reads, and may be sent again when a connection breaks. */
    ApiRequest page(Integer offset, Integer limit) {
        return ApiRequest.of("POST", action).idempotent(true).runsScripts(!idempotent).layout(layout).path("_find")
                .body(JsonBody.object(json -> {
                    json.writeArrayFieldStart("query");
                    for (Object request : requests) {
                        writeRequest(json, (Map<?, ?>) request);
                    }
                    json.writeEndArray();
                    if (sort != null && !sort.isEmpty()) {
                        json.writePOJOField("sort", sort);
                    }
                    Map<String, Object> members = new LinkedHashMap<>(parameters);
                    putText(members, "offset", offset);
                    putText(members, "limit", limit);
                    RequestParameters.write(members, json);
                }));
    }

    private static void putText(Map<String, Object> members, String name, Integer number) {
        if (number != null) {
            members.put(name, number.toString());
        }
    }

    private void writeRequest(JsonGenerator json, Map<?, ?> request) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> criterion : request.entrySet()) {
            String field = criterion.getKey().toString();
            if (criterion.getValue() == null) {
                throw new IllegalArgumentException(
                        "The criterion for " + field + " is null. Use \"=\" to find empty fields, or leave it out");
            }
            // texts only: older servers refuse numbers here
            Object value = criterion.getValue() instanceof Boolean yes && field.equals("omit")
                    ? yes.toString() : FieldValue.of(field, criterion.getValue(), dateFormats);
            json.writeStringField(field, value.toString());
        }
        json.writeEndObject();
    }
}
