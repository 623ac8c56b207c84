package posestudio.render.gl;

import static org.lwjgl.opengl.GL33C.*;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A linked pair of shaders out of this package's resources. Owned by the thread of its context. */
final class GlProgram implements AutoCloseable {
    private final int program;
    private final Map<String, Integer> locations = new HashMap<>();

    /**
     * Compiles and links.
     *
     * <p>What decides how a shader works is given as a definition and not as a uniform: software devices run both sides
     * of every branch.
     *
     * @param definitions lines that stand before the fragment shader
     * @throws IllegalStateException with the driver's log when that fails
     */
    GlProgram(String definitions, String vertexShader, String... fragmentShaders) {
        program = glCreateProgram();
        attach(GL_VERTEX_SHADER, read(vertexShader));
        StringBuilder fragment = new StringBuilder(definitions);
        for (String part : fragmentShaders) {
            fragment.append(read(part));
        }
        attach(GL_FRAGMENT_SHADER, fragment.toString());
        glLinkProgram(program);
        if (glGetProgrami(program, GL_LINK_STATUS) == GL_FALSE) {
            throw new IllegalStateException("linking: " + glGetProgramInfoLog(program));
        }
    }

    private static String read(String name) {
        try (InputStream in = GlProgram.class.getResourceAsStream("/posestudio/render/gl/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void attach(int kind, String source) {
        int shader = glCreateShader(kind);
        glShaderSource(shader, "#version 330 core\n" + source);
        glCompileShader(shader);
        if (glGetShaderi(shader, GL_COMPILE_STATUS) == GL_FALSE) {
            throw new IllegalStateException("compiling: " + glGetShaderInfoLog(shader));
        }
        glAttachShader(program, shader);
        glDeleteShader(shader);
    }

    /** Makes it the program that draws. */
    void use() {
        glUseProgram(program);
    }

    void set(String uniform, int value) {
        glUniform1i(location(uniform), value);
    }

    void set(String uniform, double a) {
        glUniform1f(location(uniform), (float) a);
    }

    void set(String uniform, double a, double b) {
        glUniform2f(location(uniform), (float) a, (float) b);
    }

    void set(String uniform, double a, double b, double c) {
        glUniform3f(location(uniform), (float) a, (float) b, (float) c);
    }

    void set(String uniform, double a, double b, double c, double d) {
        glUniform4f(location(uniform), (float) a, (float) b, (float) c, (float) d);
    }

    /** Binds a texture to a unit and the unit to a sampler. */
    void texture(String sampler, int unit, int target, int texture) {
        glActiveTexture(GL_TEXTURE0 + unit);
        glBindTexture(target, texture);
        set(sampler, unit);
    }

    private int location(String uniform) {
        return locations.computeIfAbsent(uniform, name -> glGetUniformLocation(program, name));
    }

    @Override
    public void close() {
        glDeleteProgram(program);
    }
}
