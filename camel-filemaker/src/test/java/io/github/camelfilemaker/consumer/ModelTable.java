package io.github.camelfilemaker.consumer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelfilemaker.api.ErrorMessage;
import io.github.camelfilemaker.api.FileMakerApiException;
import io.github.camelfilemaker.session.DataApi;
import io.github.camelfilemaker.transport.AnswerReader;
import io.github.camelfilemaker.transport.ApiRequest;
import io.github.camelfilemaker.transport.ContainerStream;

/**
 * A table with a modification timestamp, as a server has it: seconds, one clock, ranges, sort and pages. Somebody may
 * do something before each request.
 */
final class ModelTable implements DataApi {

    private static final LocalDateTime MIDNIGHT = LocalDateTime.of(2026, 1, 1, 0, 0, 0);
    private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss");
    private static final Pattern RANGE
            = Pattern.compile("(?:>=(?<from>[^.]+))|(?:<=(?<to>[^.]+))|(?:(?<a>[^.]+)\\.\\.\\.(?<b>.+))");
    private static final ObjectMapper JSON = new ObjectMapper();

    record Version(int recordId, int modId, int second) {
    }

    private final TreeMap<Integer, Version> records = new TreeMap<>();
    private final Runnable before;
    private int lastId;
    private int now;
    private int highest;

    /** @param before is done before each request */
    ModelTable(Runnable before) {
        this.before = before;
    }

    int now() {
        return now;
    }

    /** The highest that the clock ever was. */
    int highest() {
        return highest;
    }

    void advance(int seconds) {
        now += seconds;
        highest = Math.max(highest, now);
    }

    void putBack(int seconds) {
        now -= seconds;
    }

    void insert() {
        put(++lastId, 0, now);
    }

    /** Changes one of the records; nothing when there is none. */
    void edit(int which, int second) {
        if (lastId > 0) {
            int recordId = 1 + which % lastId;
            Version old = records.get(recordId);
            if (old != null) {
                put(recordId, old.modId + 1, second);
            }
        }
    }

    void delete(int which) {
        if (lastId > 0) {
            records.remove(1 + which % lastId);
        }
    }

    private void put(int recordId, int modId, int second) {
        records.put(recordId, new Version(recordId, modId, second));
    }

    List<Version> versions() {
        return List.copyOf(records.values());
    }

    @Override
    public <T> T call(ApiRequest request, AnswerReader<T> reader) {
        before.run();
        try {
            return request.relativePath().endsWith("/_find") ? find(request, reader) : list(request, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T find(ApiRequest request, AnswerReader<T> reader) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        request.body().entity().writeTo(body);
        JsonNode find = JSON.readTree(body.toByteArray());
        Matcher range = RANGE.matcher(find.get("query").get(0).get("ModifiedAt").asText());
        if (!range.matches()) {
            throw new IllegalArgumentException(find.toString());
        }
        int from = second(range.group("from") != null ? range.group("from") : range.group("a"), Integer.MIN_VALUE);
        int to = second(range.group("to") != null ? range.group("to") : range.group("b"), Integer.MAX_VALUE);
        List<Version> found = new ArrayList<>(records.values());
        found.removeIf(version -> version.second < from || version.second > to);
        return answer(found, find.get("sort"), find.get("offset").asInt(), find.get("limit").asInt(), request, reader);
    }

    private <T> T list(ApiRequest request, AnswerReader<T> reader) throws IOException {
        Map<String, String> query = new TreeMap<>();
        for (String parameter : request.relativePath().split("\\?")[1].split("&")) {
            query.put(parameter.split("=")[0], URLDecoder.decode(parameter.split("=")[1], StandardCharsets.UTF_8));
        }
        return answer(new ArrayList<>(records.values()), JSON.readTree(query.get("_sort")),
                Integer.parseInt(query.get("_offset")), Integer.parseInt(query.get("_limit")), request, reader);
    }

    private <T> T answer(
            List<Version> found, JsonNode sort, int offset, int limit, ApiRequest request, AnswerReader<T> reader)
            throws IOException {
        Comparator<Version> order = Comparator.comparingInt(Version::second);
        found.sort(sort.get(0).get("sortOrder").asText().equals("descend") ? order.reversed() : order);
        if (offset > found.size()) {
            int code = found.isEmpty() ? 401 : 101;
            throw new FileMakerApiException(List.of(new ErrorMessage(code, "none")), 500, request.action(), request.layout());
        }
        List<Map<String, Object>> data = new ArrayList<>();
        for (Version version : found.subList(offset - 1, Math.min(found.size(), offset - 1 + limit))) {
            data.add(Map.of(
                    "recordId", Integer.toString(version.recordId), "modId", Integer.toString(version.modId),
                    "fieldData", Map.of("ModifiedAt", US.format(MIDNIGHT.plusSeconds(version.second)))));
        }
        Map<String, Object> response = Map.of("data", data, "dataInfo", Map.of("foundCount", found.size()));
        try (JsonParser json = JSON.getFactory().createParser(JSON.writeValueAsBytes(response))) {
            json.nextToken();
            return reader.read(json, null);
        }
    }

    private static int second(String text, int absent) {
        return text == null ? absent : second(text);
    }

    static int second(String text) {
        return (int) Duration.between(MIDNIGHT, LocalDateTime.parse(text, US)).toSeconds();
    }

    @Override
    public <T> T locked(String name, Supplier<T> work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ContainerStream open(ApiRequest record, AnswerReader<String> address) {
        throw new UnsupportedOperationException();
    }
}
