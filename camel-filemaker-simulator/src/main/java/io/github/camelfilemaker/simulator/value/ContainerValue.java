package io.github.camelfilemaker.simulator.value;

/** What a container field holds: a file with its name, or, when {@code content} is null, only a reference to one. */
public record ContainerValue(String fileName, String contentType, Content content) {

    /** A file that is stored by reference: the answer shows this text in place of a URL. */
    public static ContainerValue reference(String text) {
        return new ContainerValue(text, null, null);
    }

    /** With its dot, empty when the name has none or an odd one. */
    public String extension() {
        int dot = fileName.lastIndexOf('.');
        String extension = dot < 0 ? "" : fileName.substring(dot);
        return extension.matches("\\.[A-Za-z0-9]{1,8}") ? extension : "";
    }
}
