package posestudio.editor.change;

import posestudio.editor.project.Project;

/**
 * Smooths the reading of a clip's faces more or less over time; changes nothing about a picture.
 *
 * @param smoothing 0 (as read) to 1
 */
public record SetSmoothing(double smoothing) implements Change {
    @Override
    public Project apply(Project project) {
        return project.clip()
                .map(facts -> project.with(facts.withSmoothing(smoothing)))
                .orElse(project);
    }

    @Override
    public ChangeLabel label() {
        return ChangeLabel.of("change.smoothing", Math.round(100 * smoothing) + " %");
    }
}
