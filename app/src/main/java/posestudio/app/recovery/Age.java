package posestudio.app.recovery;

import java.time.Duration;
import java.time.Instant;
import posestudio.app.text.Messages;

/** How long ago something was, as people say it. */
final class Age {
    private Age() {}

    static String words(Messages messages, Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        if (age.toMinutes() < 1) {
            return messages.text("recovery.age.moments");
        } else if (age.toHours() < 1) {
            return messages.text("recovery.age.minutes", age.toMinutes());
        } else if (age.toDays() < 1) {
            return messages.text("recovery.age.hours", age.toHours());
        }
        return messages.text("recovery.age.days", age.toDays());
    }
}
