package posestudio.app.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ParseResult;
import posestudio.app.doctor.Examination;
import posestudio.app.doctor.Finding;

/** Prints what a bug report needs; always in English, since it is made for those who mend. */
final class DoctorCommand extends StudioCommand {
    private final Examination examination;

    DoctorCommand(CliContext context, Examination examination) {
        super(context, "doctor");
        this.examination = examination;
    }

    @Override
    ExitCode run(ParseResult arguments) {
        PrintStream out = context().out();
        boolean healthy = true;
        for (Map.Entry<String, List<Finding>> part : examination.all().entrySet()) {
            out.println(part.getKey());
            for (Finding finding : part.getValue()) {
                out.printf("  %-4s %s%n", finding.isFault() ? "!!" : "", finding.text());
                healthy &= !finding.isFault();
            }
        }
        out.println(healthy ? "All is well." : "Lines marked !! need attention.");
        return healthy ? ExitCode.OK : ExitCode.ENGINE;
    }
}
