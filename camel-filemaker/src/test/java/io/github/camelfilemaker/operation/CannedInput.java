package io.github.camelfilemaker.operation;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import io.github.camelfilemaker.FakeClock;
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

    /** Moves with pauses. */
    final FakeClock clock = new FakeClock();
    final List<Duration> pauses = new ArrayList<>();
    /** Runs what is done beside a call. */
    Executor executor = Runnable::run;
    final CannedHttpClient client = new CannedHttpClient();
    private final Map<Option, Object> values = new EnumMap<>(Option.class);
    private final DataApi api = api(client);
    private Object body;

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
    CannedInput worker(Executor other) {
        executor = other;
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
                return timing;
            }

            @Override
            public ActionInput withBody(Object another) {
                return input.withBody(another);
            }
        };
    }

    private final SessionTiming timing = new SessionTiming() {
        @Override
        public Clock clock() {
            return clock;
        }

        @Override
        public void pause(Duration time) {
            pauses.add(time);
            clock.advance(time);
        }

        @Override
        public void run(Runnable task) {
            executor.execute(task);
        }

        @Override
        public Repeated repeat(Duration interval, Runnable task) {
            return () -> {
            };
        }
    };

    private static DataApi api(CannedHttpClient client) {
        DataApiTransport transport = new DataApiTransport(ServerAddress.parse("host"), client, "vLatest", "Db");
        return new DataApi() {
            @Override
            public <T> T call(ApiRequest request, AnswerReader<T> reader) {
                return transport.exchange(request, Map.of(), reader);
            }

            @Override
            public <T> T locked(String name, Supplier<T> work) {
                return work.get();
            }

            @Override
            public ContainerStream open(ApiRequest record, AnswerReader<String> address) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
