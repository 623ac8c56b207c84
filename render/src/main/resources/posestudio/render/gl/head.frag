// The head layer: cut out by the matte, its edge freed of background colour. The plain Java twin is ReliefRaster.
// PART is 0 for the inside, which is surely opaque, 1 for the edge's pixels that hide what is behind them, 2 for its
// translucent ones, 3 for both where nothing is behind them.
in vec2 place;
uniform sampler2D foreground;
uniform vec3 model;       // raw alpha of plain background, of plain person, trust in colour
layout(location = 0) out vec4 colour;
layout(location = 1) out float touched;

const float SOLID = 0.98;

void main() {
    vec4 seen = pictureAt(place);
    touched = 1.0;
#if PART == 0
    colour = seen;
#else
    vec2 uv = onMap(place);
    vec4 m = texture(matte, uv);
    float luma = dot(seen.rgb, vec3(0.299, 0.587, 0.114));
    float a = clamp((m.x * luma + m.y - model.x) / (model.y - model.x), 0.0, 1.0);
    if (m.z < NOTHING || a <= 0.0) {
        discard;
    }
    vec3 front = texture(foreground, uv).rgb;
    vec3 back = texture(plate, uv).rgb;
    vec3 line = front - back;
    float lengthSquared = dot(line, line);
    float onLine = clamp(dot(seen.rgb - back, line) / max(lengthSquared, 1e-4), 0.0, 1.0);
    float trust = min(1.0, lengthSquared * model.z);
    float doubt = min(1.0, (1.0 - a) * 3.0);
    a += trust * doubt * (min(onLine, 2.0 * a) - a);
    vec3 lacking = seen.rgb - a * front - (1.0 - a) * back;
    vec3 person = a < 1.0 ? clamp(front + a * lacking, 0.0, 1.0) : seen.rgb;
    float k = a * m.z;
    float layer = k * seen.a;
    if (layer < NOTHING || (PART != 3 && (PART == 1) != (layer >= SOLID))) {
        discard;
    }
    colour = vec4(person * k, layer);
#endif
}
