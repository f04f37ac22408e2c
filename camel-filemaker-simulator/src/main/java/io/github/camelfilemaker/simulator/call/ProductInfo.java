package io.github.camelfilemaker.simulator.call;

import java.io.IOException;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;

/** GET .../productInfo */
public final class ProductInfo implements Call {

    @Override
    public void answer(CallRequest request, JsonGenerator out) throws IOException {
        request.query().allowOnly(Set.of());
        Host host = request.host();
        out.writeObjectFieldStart("productInfo");
        out.writeStringField("name", "FileMaker Data API Engine");
        if (host.behaviour().versionInProductInfo()) {
            out.writeStringField("buildDate", host.buildDate());
            out.writeStringField("version", host.version());
        }
        out.writeStringField("dateFormat", "MM/dd/yyyy");
        out.writeStringField("timeFormat", "HH:mm:ss");
        out.writeStringField("timeStampFormat", "MM/dd/yyyy HH:mm:ss");
        out.writeEndObject();
    }
}
