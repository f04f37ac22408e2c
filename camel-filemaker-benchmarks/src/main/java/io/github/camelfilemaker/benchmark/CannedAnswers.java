package io.github.camelfilemaker.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The one find that all clients make, and what the server says to it and to the calls around it.
 */
final class CannedAnswers {

    // before the answers, which are made with it
    private static final String[] PLACES = { "Paris, France", "London, United Kingdom", "Besançon, France", "Zürich, Schweiz" };

    /** How many records the find gives. */
    static final int RECORDS = 20;
    static final String TOKEN = "7f3c1a5be0d24f6c9a8b7d6e5f4c3b2a19087f6e5d4c3b2a1f0e";

    static final byte[] LOGIN = answer(Map.of("token", TOKEN));
    static final byte[] LOGOUT = answer(Map.of());
    static final byte[] FOUND = answer(found());
    static final byte[] NOT_UNDERSTOOD
            = json(Map.of("messages", List.of(message("960", "Parameter is invalid")), "response", Map.of()));

    /** The body that the find must have, byte for byte: nobody gets records for less work. */
    static final byte[] FIND = json(Map.of("query", List.of(criteria())));

    private CannedAnswers() {
    }

    /** What is looked for; made anew for each call, as a route makes it. */
    static Map<String, Object> criteria() {
        Map<String, Object> criteria = new LinkedHashMap<>();
        criteria.put("Nationality", "==French");
        criteria.put("YearOfBirth", "1840...1880");
        return criteria;
    }

    private static Map<String, Object> found() {
        List<Object> data = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("fieldData", fields(i));
            row.put("portalData", Map.of());
            row.put("recordId", String.valueOf(4711 + i));
            row.put("modId", String.valueOf(i % 7));
            row.put("portalDataInfo", List.of());
            data.add(row);
        }
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("database", "Gallery");
        info.put("layout", "Artists");
        info.put("table", "Artists");
        info.put("totalRecordCount", 3532);
        info.put("foundCount", RECORDS);
        info.put("returnedCount", RECORDS);
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("dataInfo", info);
        response.put("data", data);
        return response;
    }

    private static Map<String, Object> fields(int i) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ID", 10_000 + i);
        fields.put("Name", "Delacroix-Müller, Ferdinand Victor Eugène " + i);
        fields.put("Gender", i % 3 == 0 ? "Female" : "Male");
        fields.put("Nationality", "French");
        fields.put("YearOfBirth", 1840 + 2 * i);
        fields.put("YearOfDeath", i % 5 == 0 ? "" : 1902 + i);
        fields.put("PlaceOfBirth", PLACES[i % PLACES.length]);
        fields.put("PlaceOfDeath", i % 5 == 0 ? "" : PLACES[(i + 1) % PLACES.length]);
        fields.put("HeightOfSignature", new BigDecimal("12.75").add(BigDecimal.valueOf(i, 2)));
        fields.put("Estimate", new BigDecimal("1250000.50"));
        fields.put("Url", "https://www.example.org/art/artists/delacroix-mueller-" + (10_000 + i));
        fields.put("Biography", "Painter and engraver. Worked in oil, in gouache and on stone; "
                                + "travelled to the south with two friends.\rLater a teacher of drawing.");
        fields.put("CreatedAt", "03/11/2025 19:57:12");
        fields.put("ModifiedAt", "11/20/2026 08:15:30");
        fields.put("Collection::Title", "Works on paper, \"bequest\" of 1931");
        return fields;
    }

    private static byte[] answer(Map<String, Object> response) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("response", response);
        envelope.put("messages", List.of(message("0", "OK")));
        return json(envelope);
    }

    private static Map<String, Object> message(String code, String text) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("code", code);
        message.put("message", text);
        return message;
    }

    private static byte[] json(Object value) {
        try {
            return new ObjectMapper().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
