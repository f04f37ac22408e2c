package io.github.camelfilemaker.simulator;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class ScriptTest {

    @RegisterExtension
    final FileMakerSimulatorExtension filemaker = new FileMakerSimulatorExtension(Museum.builder()).allowOpenSessions();

    private DataApiClient client;

    @BeforeEach
    void logIn() {
        client = Museum.loggedIn(filemaker.server());
    }

    private Reply run(String script) {
        return client.layout("GET", "Artists", "/script/" + script, null);
    }

    @Test
    void runsByItself() {
        assertThat(run("Echo?script.param=a%20%23%20b").response().toString())
                .isEqualTo("{\"scriptResult\":\"a # b\",\"scriptError\":\"0\"}");
    }

    @Test
    void hasNoResultMemberWhenItReturnsNothing() {
        assertThat(run("Nothing").response().toString()).isEqualTo("{\"scriptError\":\"0\"}");
    }

    @Test
    void reportsItsLastErrorWithoutFailingTheCall() {
        Reply reply = run("Loop");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.code()).isEqualTo("0");
        assertThat(reply.response().toString()).isEqualTo("{\"scriptResult\":\"done\",\"scriptError\":\"101\"}");
    }

    @Test
    void isRefusedWhenItIsMissing() {
        assertThat(run("Nope").code()).isEqualTo("104");
        assertThat(client.layout("GET", "Nope", "/script/Echo", null).code()).isEqualTo("105");
        assertThat(run("Echo?param=x").code()).isEqualTo("960");
    }

    @Test
    void existsForGetOnly() {
        assertThat(client.layout("POST", "Artists", "/script/Echo", "{}").status()).isEqualTo(405);
    }

    @Test
    void seesAccountLayoutAndGlobals() {
        assertThat(run("Mood").response().path("scriptResult").asText()).isEqualTo("web/Artists/calm");
    }

    @Test
    void writesRecords() {
        assertThat(run("Add?script.param=Hirst").response().path("scriptResult").asText()).isEqualTo("4");
        assertThat(client.get("Artists", "4").fields().path("Name").asText()).isEqualTo("Hirst");
    }

    @Test
    void runsWithARequestAtThreeMoments() {
        Reply reply = client.find("Artists", """
                {"query":[{"Name":"turner"}],
                 "script.prerequest":"Echo","script.prerequest.param":"1",
                 "script.presort":"Echo","script.presort.param":"2",
                 "script":"Loop"}""");

        assertThat(reply.response().path("scriptResult.prerequest").asText()).isEqualTo("1");
        assertThat(reply.response().path("scriptError.prerequest").asText()).isEqualTo("0");
        assertThat(reply.response().path("scriptResult.presort").asText()).isEqualTo("2");
        assertThat(reply.response().path("scriptResult").asText()).isEqualTo("done");
        assertThat(reply.response().path("scriptError").asText()).isEqualTo("101");
        assertThat(reply.found()).isEqualTo(1);
    }

    @Test
    void ofThePrerequestShapesWhatIsFound() {
        Reply reply = client.find("Artists",
                "{\"query\":[{\"Name\":\"Hirst\"}],\"script.prerequest\":\"Add\",\"script.prerequest.param\":\"Hirst\"}");

        assertThat(reply.column("Name")).isEqualTo(List.of("Hirst"));
    }

    @Test
    void doesNotRunWhenTheActionFails() {
        Reply reply
                = client.find("Artists", "{\"query\":[{\"Name\":\"nobody\"}],\"script\":\"Add\",\"script.param\":\"Hirst\"}");

        assertThat(reply.code()).isEqualTo("401");
        assertThat(filemaker.server().database("Museum").table("Artists").size()).isEqualTo(3);
    }

    @Test
    void goesWithCreateEditDuplicateDeleteAndGet() {
        String script = "\"script\":\"Echo\",\"script.param\":\"x\"";

        assertThat(client.create("Artists", "{\"fieldData\":{}," + script + "}").response().toString())
                .isEqualTo("{\"scriptResult\":\"x\",\"scriptError\":\"0\",\"recordId\":\"4\",\"modId\":\"0\"}");
        assertThat(client.edit("Artists", "4", "{\"fieldData\":{}," + script + "}").response().path("scriptResult").asText())
                .isEqualTo("x");
        assertThat(client.layout("POST", "Artists", "/records/4", "{" + script + "}").response().path("scriptResult").asText())
                .isEqualTo("x");
        assertThat(client.delete("Artists", "4?script=Echo&script.param=x").response().path("scriptResult").asText())
                .isEqualTo("x");
        assertThat(client.list("Artists", "?script=Echo&script.param=x").response().path("scriptResult").asText())
                .isEqualTo("x");
        assertThat(client.get("Artists", "1?script=Echo&script.param=x").response().path("scriptResult").asText())
                .isEqualTo("x");
    }

    @Test
    void thatIsMissingFailsTheWholeRequestBeforeItBegins() {
        assertThat(client.create("Artists", "{\"fieldData\":{},\"script\":\"Nope\"}").code()).isEqualTo("104");
        assertThat(filemaker.server().database("Museum").table("Artists").size()).isEqualTo(3);
    }

    @Test
    void thatIsMissingCanAlsoBeAScriptError() {
        try (FileMakerSimulator server = Museum.builder().option(SimulatorOption.SCRIPT_MISSING_FAILS_REQUEST, false).start()) {
            Reply reply = Museum.loggedIn(server).create("Artists", "{\"fieldData\":{},\"script\":\"Nope\"}");

            assertThat(reply.code()).isEqualTo("0");
            assertThat(reply.response().path("scriptError").asText()).isEqualTo("104");
        }
    }

    @Test
    void isNotForAccountsWithoutThePrivilege() {
        client = Museum.client(filemaker.server()).login("reader", "secret");

        assertThat(run("Echo").response().path("scriptError").asText()).isEqualTo("9");
    }
}
