package io.github.camelfilemaker.examples.quickstart;

import org.apache.camel.builder.RouteBuilder;

/**
 * Artists with their artworks, which the layout shows in a portal.
 */
public class FindArtists extends RouteBuilder {

    @Override
    public void configure() {
        // the body says what to find, such as Map.of("placeOfBirth", "Dublin", "yearOfBirth", ">1930")
        from("direct:find-artists").routeId("find-artists")
                .to("filemaker:Artists?action=find&sort=yearOfBirth,name&portalLimit.Artworks=1");
    }
}
