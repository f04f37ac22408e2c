package io.github.camelfilemaker.operation;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

import io.github.camelfilemaker.session.DataApi;
import io.github.camelfilemaker.session.SessionTiming;
import io.github.camelfilemaker.transport.AnswerReader;
import io.github.camelfilemaker.transport.ApiRequest;
import io.github.camelfilemaker.transport.CannedHttpClient;
import io.github.camelfilemaker.transport.ContainerBody;
import io.github.camelfilemaker.transport.ContainerStream;
import io.github.camelfilemaker.transport.DataApiTransport;
import io.github.camelfilemaker.transport.ServerAddress;

/** An action's input without Camel, and a server that answers what it is told to. */
final class CannedInput extends ActionInput {

    /** No time passes, and what is done beside a call is done at once, or by the worker. */
    private final SessionTiming timing = new SessionTiming() {
        @Override
        public Clock clock() {
            return Clock.systemUTC();
        }

        @Override
        public void pause(Duration time) {
            // no need to wait
        }

        @Override
        public void run(Runnable task) {
            worker.accept(task);
        }

        @Override
        public Repeated repeat(Duration interval, Runnable task) {
            return () -> {
            };
        }
    };

    final CannedHttpClient client = new CannedHttpClient();
    private final Map<Option, Object> values = new EnumMap<>(Option.class);
    private final DataApi api = api(client);
    private Object body;
    private Consumer<Runnable> worker = Runnable::run;

    static CannedInput of(Object body) {
        CannedInput input = new CannedInput();
        input.body = body;
        return input.with(Option.LAYOUT, "Contacts");
    }

    CannedInput with(Option option, Object value) {
        values.put(option, value);
        return this;
    }

    /** Who does what is done beside a call. */
    CannedInput worker(Consumer<Runnable> other) {
        worker = other;
        return this;
    }

    /** Runs an action against an answer. */
    ActionResult run(FileMakerAction action, String answer) {
        client.answer(200, answer);
        return action.operation().prepare(this).run(api);
    }

    /** Runs an action against an empty answer, and gives the body that it sent. */
    String sent(FileMakerAction action) {
        run(action, "{\"response\":{},\"messages\":[{\"code\":\"0\",\"message\":\"OK\"}]}");
        return client.bodies().get(client.bodies().size() - 1);
    }

    String path() {
        String request = client.requests().get(client.requests().size() - 1);
        return request.replace("/fmi/data/vLatest/databases/Db/layouts/Contacts", "");
    }

    @Override
    public Object value(Option option) {
        return values.get(option);
    }

    @Override
    public Object body() {
        return body;
    }

    @Override
    public ContainerBody.Source content() {
        return null;
    }

    @Override
    public Recovering recovering() {
        return action -> action.run(api);
    }

    @Override
    public SessionTiming timing() {
        return timing;
    }

    @Override
    public ActionInput withBody(Object other) {
        CannedInput input = this;
        return new ActionInput() {
            @Override
            public Object value(Option option) {
                return input.value(option);
            }

            @Override
            public Object body() {
                return other;
            }

            @Override
            public ContainerBody.Source content() {
                return null;
            }

            @Override
            public Recovering recovering() {
                return input.recovering();
            }

            @Override
            public SessionTiming timing() {
                return input.timing();
            }

            @Override
            public ActionInput withBody(Object another) {
                return input.withBody(another);
            }
        };
    }

    private static DataApi api(CannedHttpClient client) {
        DataApiTransport transport = new DataApiTransport(ServerAddress.parse("host"), client, "vLatest", "Db");
        return new DataApi() {
            @Override
            public <T> T call(ApiRequest request, AnswerReader<T> reader) {
                return transport.exchange(request, Map.of(), reader);
            }

            @Override
            public ContainerStream open(ApiRequest record, AnswerReader<String> address) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
