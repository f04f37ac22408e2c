package io.github.camelfilemaker.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * The find with Apache HttpClient, Jackson and nothing else: what all others are compared with. A log in, its renewal
 * and everything else a program needs is left out.
 */
final class BareHttpClient implements FindClient, AutoCloseable {

    private final CloseableHttpClient client;
    private final String url;

    BareHttpClient(String findUrl, int connections) {
        url = findUrl;
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(connections).setMaxConnPerRoute(connections).build())
                .build();
    }

    @Override
    public String name() {
        return "HttpClient + Jackson";
    }

    @Override
    public List<?> find() throws IOException {
        HttpPost post = new HttpPost(url);
        post.setHeader("Authorization", "Bearer " + CannedAnswers.TOKEN);
        post.setEntity(new ByteArrayEntity(PlainJson.MAPPER.writeValueAsBytes(PlainJson.find()), ContentType.APPLICATION_JSON));
        return client.execute(post, answer -> {
            try (InputStream content = answer.getEntity().getContent()) {
                return PlainJson.records(PlainJson.MAPPER.readValue(content, Map.class));
            }
        });
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
