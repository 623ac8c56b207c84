package posestudio.models.install;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import posestudio.models.json.JsonFault;
import posestudio.models.json.JsonObject;

/**
 * A place in the network that has the files of a pack.
 *
 * @param name for people
 * @param base the files' names are added to it; ends with a slash
 * @param exceptions addresses of files that lie elsewhere
 */
public record Mirror(String name, URI base, Map<String, URI> exceptions) {
    static Mirror of(JsonObject json) throws JsonFault {
        Map<String, URI> exceptions = new LinkedHashMap<>();
        for (JsonObject exception : json.objects("exceptions")) {
            exceptions.put(exception.text("file"), address(exception.text("address")));
        }
        return new Mirror(json.text("name"), address(json.text("address")), Map.copyOf(exceptions));
    }

    /** Where a file lies. */
    public URI address(CatalogFile file) {
        return exceptions.getOrDefault(file.name(), base.resolve(file.name()));
    }

    private static URI address(String text) throws JsonFault {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new JsonFault(text + " is not an address");
        }
    }
}
