// What is seen where the head was. Drawn in one pass over opaque pictures; over transparent ones first what is there is
// taken away (PART 1), then the plate is added (PART 2).
// Tone from the plate's own map, detail from the picture mirrored at the head's outline; the plain Java twin is ReliefRaster.
in vec2 place;
uniform sampler2D mirror;
uniform sampler2D blurred;
layout(location = 0) out vec4 colour;
layout(location = 1) out float touched;

void main() {
    vec2 uv = onMap(place);
    float weight = texture(matte, uv).w;
    if (weight < NOTHING) {
        discard;
    }
#if PART == 1
    colour = vec4(weight);
#else
    vec3 m = texture(mirror, uv).xyz;
    vec4 detail = pictureAt(square.xy + m.xy * square.z) - texture(blurred, m.xy);
    vec4 seen = clamp(texture(plate, uv) + m.z * detail, 0.0, 1.0);
    colour = vec4(min(seen.rgb, seen.aaa), seen.a) * weight;
#endif
    touched = 1.0;
}
