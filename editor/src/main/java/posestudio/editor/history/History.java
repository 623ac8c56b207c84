package posestudio.editor.history;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.project.Project;

/**
 * Every project a person has seen, and where they stand. One line of states leads from the first to the last that can be
 * redone; who changes something in the middle of it begins another line, and the one they left is kept beside it.
 * Immutable; without limit (a step is a few hundred bytes, unchanged parts are shared).
 */
public final class History {
    /**
     * One state and what led to it.
     *
     * @param label what was done; empty for the first state
     * @param project the state after it
     * @param gesture the movement it belongs to; empty when it stands alone
     */
    public record Step(Optional<ChangeLabel> label, Project project, Optional<Gesture> gesture) {}

    /**
     * One state as a list of all shows it.
     *
     * @param id tells it from all others of this history, for {@link History#goTo}
     * @param step the state
     * @param before the state it was made from; empty for the first
     * @param depth 0 on the present line; 1 on a line that was left, 2 on a line that was left for that one, and so on
     */
    public record Entry(int id, Step step, Optional<Project> before, int depth) {}

    /** A step and the index of the node it was made from; -1 for the first. */
    private record Node(Step step, int parent) {}

    /** In the order in which they were made: a node's parent stands before it. */
    private final List<Node> nodes;
    /** The present line: indices of nodes, each the parent of the next. */
    private final List<Integer> line;

    private final int cursor;
    /** The line that was left when the present step's movement began: comes back if the movement does. */
    private final List<Integer> left;

    private History(List<Node> nodes, List<Integer> line, int cursor, List<Integer> left) {
        this.nodes = nodes;
        this.line = line;
        this.cursor = cursor;
        this.left = left;
    }

    /** A history that begins with the given state. */
    public static History of(Project first) {
        Objects.requireNonNull(first);
        Node node = new Node(new Step(Optional.empty(), first, Optional.empty()), -1);
        return new History(List.of(node), List.of(0), 0, List.of());
    }

    /**
     * A history as it was before, for example before it was saved; no step of it belongs to a movement any more.
     *
     * @param steps all states, oldest first; the first label is left out
     * @param cursor the state the person sees
     * @throws IndexOutOfBoundsException when there is no such state
     */
    public static History restored(List<Step> steps, int cursor) {
        Objects.checkIndex(cursor, steps.size());
        List<Node> nodes = new ArrayList<>();
        List<Integer> line = new ArrayList<>();
        for (Step step : steps) {
            int id = nodes.size();
            Optional<ChangeLabel> label = id == 0 ? Optional.empty() : step.label();
            nodes.add(new Node(new Step(label, step.project(), Optional.empty()), id - 1));
            line.add(id);
        }
        return new History(Collections.unmodifiableList(nodes), Collections.unmodifiableList(line), cursor, List.of());
    }

    /** The same history of projects that were all changed in the same way, such as to have another source. */
    public History map(UnaryOperator<Project> change) {
        List<Node> changed = nodes.stream()
                .map(node -> new Node(
                        new Step(
                                node.step().label(),
                                change.apply(node.step().project()),
                                node.step().gesture()),
                        node.parent()))
                .toList();
        return new History(changed, line, cursor, left);
    }

    /** The state the person sees. */
    public Project project() {
        return steps().get(cursor).project();
    }

    /** The states of the present line, oldest first. */
    public List<Step> steps() {
        return new AbstractList<>() {
            @Override
            public Step get(int index) {
                return nodes.get(line.get(index)).step();
            }

            @Override
            public int size() {
                return line.size();
            }
        };
    }

    /** The index of the present state in {@link #steps()}. */
    public int cursor() {
        return cursor;
    }

    /** The {@link Entry#id()} of the present state. */
    public int present() {
        return line.get(cursor);
    }

    /** All states: those of the present line in order, each followed by the lines that were left there. */
    public List<Entry> entries() {
        List<List<Integer>> children = children();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            int id = line.get(i);
            entries.add(entry(id, 0));
            int next = i + 1 < line.size() ? line.get(i + 1) : -1;
            for (int child : children.get(id)) {
                if (child != next) {
                    addLeft(child, 1, children, entries);
                }
            }
        }
        return entries;
    }

    private Entry entry(int id, int depth) {
        Node node = nodes.get(id);
        Optional<Project> before = node.parent() < 0
                ? Optional.empty()
                : Optional.of(nodes.get(node.parent()).step().project());
        return new Entry(id, node.step(), before, depth);
    }

    /** A line that was left, from {@code first} on; where it forks again the newest line goes on at the same depth. */
    private void addLeft(int first, int depth, List<List<Integer>> children, List<Entry> entries) {
        // A loop, not a recursion, along the line: it may be thousands of steps long.
        int id = first;
        while (id >= 0) {
            entries.add(entry(id, depth));
            List<Integer> next = children.get(id);
            for (int i = 0; i < next.size() - 1; i++) {
                addLeft(next.get(i), depth + 1, children, entries);
            }
            id = next.isEmpty() ? -1 : next.get(next.size() - 1);
        }
    }

    private List<List<Integer>> children() {
        List<List<Integer>> children = new ArrayList<>();
        for (int id = 0; id < nodes.size(); id++) {
            children.add(new ArrayList<>());
            int parent = nodes.get(id).parent();
            if (parent >= 0) {
                children.get(parent).add(id);
            }
        }
        return children;
    }

    /**
     * The history after one more change. Steps that were undone leave the present line and are kept beside it; a change
     * of the same gesture as the present step replaces it. A gesture that comes back to where it began leaves no trace:
     * its step goes, and what could be redone before it can be again.
     */
    public History push(ChangeLabel label, Project project, Optional<Gesture> gesture) {
        Step step = new Step(Optional.of(label), project, gesture);
        int present = present();
        boolean sameMovement = gesture.isPresent()
                && nodes.get(present).step().gesture().equals(gesture)
                // Later nodes may have been made from it: then it is a state that was seen and stays.
                && present == nodes.size() - 1;
        List<Node> grown = new ArrayList<>(sameMovement ? nodes.subList(0, present) : nodes);
        if (sameMovement && nodes.get(line.get(cursor - 1)).step().project().equals(project)) {
            return new History(grown, left.isEmpty() ? line.subList(0, cursor) : left, cursor - 1, List.of());
        }
        int parent = sameMovement ? line.get(cursor - 1) : present;
        List<Integer> kept = new ArrayList<>(line.subList(0, sameMovement ? cursor : cursor + 1));
        kept.add(grown.size());
        grown.add(new Node(step, parent));
        return new History(
                Collections.unmodifiableList(grown),
                Collections.unmodifiableList(kept),
                kept.size() - 1,
                sameMovement ? left : canRedo() ? line : List.of());
    }

    /** Whether there is a state before this one. */
    public boolean canUndo() {
        return cursor > 0;
    }

    /** Whether there is a state after this one. */
    public boolean canRedo() {
        return cursor < line.size() - 1;
    }

    /** What undo would take back. */
    public Optional<ChangeLabel> undoLabel() {
        return steps().get(cursor).label();
    }

    /** What redo would bring back. */
    public Optional<ChangeLabel> redoLabel() {
        return canRedo() ? steps().get(cursor + 1).label() : Optional.empty();
    }

    /**
     * The same states, standing at another one of the present line.
     *
     * @throws IndexOutOfBoundsException when there is no such state
     */
    public History jump(int index) {
        Objects.checkIndex(index, line.size());
        return new History(nodes, line, index, List.of());
    }

    /**
     * The same states, standing at any of them. When it lies on a line that was left, that line becomes the present one
     * up to its newest end, and the one that was present is kept beside it.
     *
     * @param id an {@link Entry#id()} of this history
     * @throws IndexOutOfBoundsException when there is no such state
     */
    public History goTo(int id) {
        Objects.checkIndex(id, nodes.size());
        int index = Collections.binarySearch(line, id);
        if (index >= 0) {
            return jump(index);
        }
        List<Integer> path = new ArrayList<>();
        for (int node = id; node >= 0; node = nodes.get(node).parent()) {
            path.add(node);
        }
        Collections.reverse(path);
        int at = path.size() - 1;
        List<List<Integer>> children = children();
        for (List<Integer> next = children.get(id); !next.isEmpty(); ) {
            int newest = next.get(next.size() - 1);
            path.add(newest);
            next = children.get(newest);
        }
        return new History(nodes, Collections.unmodifiableList(path), at, List.of());
    }
}
