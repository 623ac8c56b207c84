package posestudio.models.install;

import java.util.Locale;
import posestudio.models.json.JsonFault;

/** Constants as the catalogue writes them: in small letters. */
final class JsonNames {
    private JsonNames() {}

    /** The constant of that name. @throws JsonFault when there is none */
    static <E extends Enum<E>> E value(Class<E> type, String name) throws JsonFault {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(name)) {
                return constant;
            }
        }
        throw new JsonFault("there is no " + type.getSimpleName() + " " + name);
    }
}
