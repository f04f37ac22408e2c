package io.github.camelfilemaker;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelfilemaker.api.FileMakerError;
import io.github.camelfilemaker.operation.FileMakerAction;
import io.github.camelfilemaker.operation.Headers;
import io.github.camelfilemaker.operation.Option;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the pages to what the component has. With {@code -Ddocs.update=true} the tables are written instead of
 * compared.
 */
class DocumentationTest {

    private static final Path PAGES = Path.of("..", "src-docs", "src", "docs", "asciidoc");
    private static final Path COMPONENT_PAGE = PAGES.resolve("filemaker-component.adoc");
    private static final Path README = Path.of("..", "README.md");
    private static final String JSON = "/META-INF/io/github/camelfilemaker/filemaker.json";
    private static final String UPDATE = "docs.update";

    /**
     * In quotes of any kind up to the same quote, with a backslash before a quote inside of it; or as a value in YAML.
     */
    private static final Pattern URI
            = Pattern.compile("([\"'`])(filemaker:(?:\\\\.|(?!\\1)[^\\n\\\\])+)\\1|uri: (filemaker:[^\\s\"']+)");
    /** Says how a URI is made up, and is none. */
    private static final Pattern SYNTAX = Pattern.compile(".*(\\?options|=\\.\\.\\.)");
    private static final Pattern LINK = Pattern.compile("xref:([\\w-]+\\.adoc)(?:#([\\w-]+))?\\[|<<([\\w-]+)[,>]");
    private static final Pattern HEADER = Pattern.compile("\\bCamelFileMaker[A-Z]\\w*");
    private static final Pattern PROPERTY = Pattern.compile("\\bcamel\\.component\\.filemaker\\.(\\w+)");

    private final String json = json();
    private final ComponentModel model = JsonMapper.generateComponentModel(json);

    @Test
    void theOptionTablesAreThoseOfTheComponent() throws IOException {
        StringBuilder tables = new StringBuilder();
        table(tables, "Component options", model.getComponentOptions());
        table(tables, "Path parameters", model.getEndpointPathOptions());
        table(tables, "Query parameters", model.getEndpointParameterOptions());
        table(tables, "Message headers", model.getEndpointHeaders());

        assertGenerated("options", tables.toString());
    }

    @Test
    void theErrorTableHasEveryCodeWithAHint() throws IOException {
        StringBuilder table = new StringBuilder("\n[cols=\"1,8\",options=\"header\"]\n|===\n| Code | What the message says\n");
        for (FileMakerError error : FileMakerError.values()) {
            table.append("\n| ").append(error.code()).append("\n| ").append(cell(error.hint())).append('\n');
        }
        table.append("|===\n");

        assertGenerated("errors", table.toString());
    }

    @Test
    void everyActionIsInTheTableOfActions() throws IOException {
        String page = Files.readString(COMPONENT_PAGE);
        String actions = page.substring(page.indexOf("== Actions"), page.indexOf("=== Output types"));

        for (FileMakerAction action : FileMakerAction.values()) {
            assertThat(actions).as("table of actions").containsPattern("(?m)^\\| .*`" + action + "`");
        }
    }

    @Test
    void everyActionIsInTheTableOfWhatIsRepeated() throws IOException {
        String page = Files.readString(PAGES.resolve("recovery.adoc"));

        for (FileMakerAction action : FileMakerAction.values()) {
            assertThat(page).as("table of what is repeated").containsPattern("(?m)^\\| .*`" + action + "`");
        }
    }

    @Test
    void everyUriCanBeUsed() throws IOException {
        DefaultCamelCatalog catalog = new DefaultCamelCatalog();
        catalog.addComponent(model.getScheme(), model.getJavaType(), json);

        List<String> uris = occurrences(URI, DocumentationTest::uri);

        assertThat(uris).hasSizeGreaterThan(5);
        for (String uri : uris) {
            if (SYNTAX.matcher(uri).matches()) {
                continue;
            }
            EndpointValidationResult result = catalog.validateEndpointProperties(uri);
            assertThat(result.isSuccess()).as("%s: %s", uri, result.summaryErrorMessage(false)).isTrue();
        }
    }

    @Test
    void everyOptionOfTheComponentThatIsSetInAPropertyExists() throws IOException {
        Set<String> options = model.getComponentOptions().stream().map(BaseOptionModel::getName).collect(Collectors.toSet());

        assertThat(options).containsAll(occurrences(PROPERTY, match -> match.group(1)));
    }

    @Test
    void everyHeaderInThePagesExists() throws IOException {
        assertThat(constants(FileMakerConstants.class)).containsAll(occurrences(HEADER, MatchResult::group));
    }

    @Test
    void everyOptionOfAnActionHasItsHeader() {
        List<String> headers = Arrays.stream(Option.values()).map(Option::headerName).toList();

        assertThat(constants(FileMakerConstants.class)).containsAll(headers);
    }

    @Test
    void everyFactOfAnAnswerHasItsHeader() {
        assertThat(constants(FileMakerConstants.class)).containsAll(constants(Headers.class));
    }

    @Test
    void everyHeaderIsInTheCatalog() {
        List<String> known = model.getEndpointHeaders().stream().map(BaseOptionModel::getName).toList();

        assertThat(known).containsExactlyInAnyOrderElementsOf(constants(FileMakerConstants.class));
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        TreeMap<String, String> pages = new TreeMap<>();
        for (Path page : pages()) {
            pages.put(page.getFileName().toString(), Files.readString(page));
        }

        pages.forEach((name, text) -> {
            Matcher link = LINK.matcher(text);
            while (link.find()) {
                String page = link.group(1) == null ? name : link.group(1);
                String anchor = link.group(2) == null ? link.group(3) : link.group(2);
                assertThat(pages).as("%s has a link to", name).containsKey(page);
                if (anchor != null) {
                    assertThat(pages.get(page)).as("%s has a link to %s", name, page).contains("[#" + anchor + "]");
                }
            }
        });
    }

    private static void assertGenerated(String name, String generated) throws IOException {
        String start = "// " + name + ": START\n";
        String page = Files.readString(COMPONENT_PAGE);
        int from = page.indexOf(start) + start.length();
        int to = page.indexOf("// " + name + ": END");
        assertThat(from).as("the line %s", start).isBetween(start.length(), to);

        if (Boolean.getBoolean(UPDATE)) {
            Files.writeString(COMPONENT_PAGE, page.substring(0, from) + generated + page.substring(to));
        } else {
            assertThat(page.substring(from, to))
                    .as("%s is old. Run: mvn test -Dtest=DocumentationTest -D%s=true", COMPONENT_PAGE, UPDATE)
                    .isEqualTo(generated);
        }
    }

    private static void table(StringBuilder text, String title, List<? extends BaseOptionModel> options) {
        text.append("\n.").append(title).append("\n[cols=\"3,6,2,2\",options=\"header\"]\n|===\n")
                .append("| Name | Description | Default | Type\n");
        for (BaseOptionModel option : options) {
            Object fallback = option.getDefaultValue();
            text.append("\n| *").append(option.getName()).append("* (").append(option.getGroup()).append(')')
                    .append(option.isRequired() ? " *Required*" : "")
                    .append("\n| ").append(cell(description(option)))
                    .append("\n|").append(fallback == null ? "" : " " + cell(fallback.toString()))
                    .append("\n| ").append(cell(option.getShortJavaType())).append('\n');
        }
        text.append("|===\n");
    }

    private static String description(BaseOptionModel option) {
        StringBuilder text = new StringBuilder(option.getDescription().strip());
        if (option.getEnums() != null) {
            text.append(" One of: ").append(String.join(", ", option.getEnums())).append('.');
        }
        return text.append(option.isSecret() ? " Secret." : "").append(option.isAutowired() ? " Autowired." : "").toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String uri(MatchResult match) {
        String uri = match.group(2) == null ? match.group(3) : match.group(2);
        return uri.replace("&amp;", "&").replace("\\\"", "\"");
    }

    private static List<String> occurrences(Pattern pattern, Function<MatchResult, String> meaning)
            throws IOException {
        List<String> found = new ArrayList<>();
        for (Path page : pages()) {
            pattern.matcher(Files.readString(page)).results().map(meaning).forEach(found::add);
        }
        return found;
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(PAGES)) {
            files.filter(file -> file.toString().endsWith(".adoc")).sorted().forEach(pages::add);
        }
        if (Files.exists(README)) {
            pages.add(README);
        }
        return pages;
    }

    private static List<String> constants(Class<?> type) {
        List<String> values = new ArrayList<>();
        for (Field field : type.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                try {
                    values.add((String) field.get(null));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return values;
    }

    private static String json() {
        try (InputStream json = DocumentationTest.class.getResourceAsStream(JSON)) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
