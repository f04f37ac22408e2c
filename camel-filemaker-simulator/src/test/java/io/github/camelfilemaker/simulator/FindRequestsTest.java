package io.github.camelfilemaker.simulator;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How requests of a find go together, and in which order and part the found set comes. */
class FindRequestsTest {

    @RegisterExtension
    static final FileMakerSimulatorExtension FILEMAKER = new FileMakerSimulatorExtension(
            FileMakerSimulator.builder().database("Db", db -> db.account("a", "b").valueList("Sizes", "small", "large")
                    .table("T", t -> {
                        t.text("id", "group", "size").number("n");
                        for (int i = 1; i <= 10; i++) {
                            t.record(Map.of("id", "" + i, "group", i % 2 == 0 ? "even" : "odd", "size",
                                    i > 5 ? "large" : "small", "n", 11 - i));
                        }
                    })
                    .table("C", t -> t.text("parent", "name")
                            .record(Map.of("parent", "1", "name", "x")).record(Map.of("parent", "1", "name", "y"))
                            .record(Map.of("parent", "3", "name", "x")))
                    .relationship("Children", "T", "id", "C", "parent")
                    .layout("T", l -> l.portal(p -> p.table("Children").fields("Children::name")))
                    .layout("Ids", l -> l.table("T").fields("id"))))
            .allowOpenSessions();

    private DataApiClient client;

    @BeforeEach
    void logIn() {
        client = new DataApiClient(FILEMAKER.server(), "Db").login("a", "b");
    }

    private Reply find(String members) {
        return client.find("T", "{" + members.replace('\'', '"') + "}");
    }

    @Test
    void membersOfARequestAllHaveToMatch() {
        assertThat(find("'query':[{'group':'even','size':'large'}]").column("id")).containsExactly("6", "8", "10");
    }

    @Test
    void requestsAddUp() {
        assertThat(find("'query':[{'id':'==3'},{'id':'==1'},{'n':'>=10'}]").column("id")).containsExactly("1", "3");
    }

    @Test
    void omitTakesAwayFromWhatCameBefore() {
        assertThat(find("'query':[{'group':'even'},{'size':'small','omit':'true'}]").column("id")).containsExactly("6", "8",
                "10");
    }

    @Test
    void omitLeavesWhatComesAfterIt() {
        assertThat(find("'query':[{'group':'even'},{'size':'small','omit':true},{'id':'==2'}]").column("id"))
                .containsExactly("2", "6", "8", "10");
    }

    @Test
    void omitAloneTakesAwayFromAllRecords() {
        assertThat(find("'query':[{'group':'even','omit':'true'}]").column("id")).containsExactly("1", "3", "5", "7", "9");
    }

    @Test
    void findsInRelatedRecords() {
        assertThat(find("'query':[{'Children::name':'x'}]").column("id")).containsExactly("1", "3");
    }

    @Test
    void findsWhereThereIsNoRelatedRecord() {
        assertThat(find("'query':[{'Children::name':'=','group':'odd'}]").column("id")).containsExactly("5", "7", "9");
    }

    @Test
    void sortsNumbersByValueAndTextsByLetters() {
        assertThat(find("'query':[{'id':'*'}],'sort':[{'fieldName':'n'}],'limit':3").column("n")).containsExactly("1", "2",
                "3");
        assertThat(find("'query':[{'id':'*'}],'sort':[{'fieldName':'id','sortOrder':'descend'}],'limit':'2'").column("id"))
                .containsExactly("9", "8");
    }

    @Test
    void sortsBySeveralFieldsAndByValueList() {
        Reply reply = find(
                "'query':[{'group':'odd'}],'sort':[{'fieldName':'size','sortOrder':'Sizes'},{'fieldName':'n','sortOrder':'ascend'}]");

        assertThat(reply.column("id")).containsExactly("5", "3", "1", "9", "7");
    }

    @Test
    void showsAPartAndCountsTheWhole() {
        Reply reply = find("'query':[{'group':'odd'}],'offset':'2','limit':'2'");

        assertThat(reply.column("id")).containsExactly("3", "5");
        assertThat(reply.response().at("/dataInfo").toString()).isEqualTo(
                "{\"database\":\"Db\",\"layout\":\"T\",\"table\":\"T\",\"totalRecordCount\":10,\"foundCount\":5,\"returnedCount\":2}");
    }

    @Test
    void respondsThroughAnotherLayout() {
        Reply reply = find("'query':[{'n':'1'}],'layout.response':'Ids'");

        assertThat(reply.fields().toString()).isEqualTo("{\"id\":\"10\"}");
        assertThat(reply.response().at("/dataInfo/layout").asText()).isEqualTo("Ids");
    }

    @Test
    void showsOnlyTheWantedPartOfAPortal() {
        Reply reply = find("'query':[{'id':'==1'}],'portal':['Children'],'offset.Children':2,'limit.Children':'1'");

        assertThat(reply.response().at("/data/0/portalData/Children").toString())
                .isEqualTo("[{\"recordId\":\"2\",\"Children::name\":\"y\",\"modId\":\"0\"}]");
        assertThat(reply.response().at("/data/0/portalDataInfo/0/foundCount").asInt()).isEqualTo(2);
        assertThat(reply.response().at("/data/0/portalDataInfo/0/returnedCount").asInt()).isEqualTo(1);
    }

    @Test
    void leavesOutAllPortalsForAnEmptyList() {
        Reply reply = find("'query':[{'id':'==1'}],'portal':[]");

        assertThat(reply.response().at("/data/0/portalData").toString()).isEqualTo("{}");
        assertThat(reply.response().at("/data/0/portalDataInfo").toString()).isEqualTo("[]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "'query':[{'id':'==77'}] | 500 | 401 | No records match the request",
            "'query':[{'id':'==1'}],'offset':2 | 500 | 101 | Record is missing",
            "'query':[{'nope':'1'}] | 500 | 102 | Field is missing",
            "'query':[{'id':'1'}],'sort':[{'fieldName':'nope'}] | 500 | 102 | Field is missing",
            "'query':[{'id':'1'}],'sort':[{'fieldName':'id','sortOrder':'sideways'}] | 500 | 404 | Sort order is invalid",
            "'query':[{}] | 500 | 400 | Find criteria are empty",
            "'query':[] | 500 | 400 | Find criteria are empty",
            "'query':[{'id':''}] | 500 | 400 | Find criteria are empty",
            "'query':[{'omit':'true'}] | 500 | 400 | Find criteria are empty",
            "'query':{'id':'1'} | 400 | 1708 | Parameter value is invalid",
            "'query':[{'id':true}] | 400 | 1708 | Parameter value is invalid",
            "'limit':1 | 400 | 10 | Request validation failed: Parameter (query) is required",
            "'query':[{'id':'1'}],'_limit':1,'x':2 | 400 | 960 | Unknown parameter(s): _limit, x",
            "'query':[{'id':'1'}],'_limit.Children':1 | 400 | 960 | Unknown parameter(s): _limit.Children",
            "'query':[{'id':'1'}],'limit':0 | 400 | 960 | Parameter is invalid",
            "'query':[{'id':'1'}],'offset':'0' | 400 | 960 | Parameter is invalid",
            "'query':[{'id':'1'}],'limit.Nope':1 | 500 | 116 | Layout object is missing",
            "'query':[{'id':'1'}],'portal':['Nope'] | 500 | 116 | Layout object is missing",
            "'query':[{'id':'1'}],'layout.response':'Nope' | 500 | 105 | Layout is missing",
            "'query':[{'id':'1'}],'dateformats':3 | 400 | 1708 | Parameter value is invalid" })
    void refuses(String members, int status, String code, String message) {
        Reply reply = find(members);

        assertThat(reply.code()).as(reply.text()).isEqualTo(code);
        assertThat(reply.message()).isEqualTo(message);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.response().isEmpty()).isTrue();
    }

    @Test
    void refusesAFindOnALayoutThatDoesNotExist() {
        assertThat(client.find("Nope", "{\"query\":[{\"id\":\"1\"}]}").code()).isEqualTo("105");
    }
}
