// What is seen where the head was. Drawn in one pass over opaque pictures; over transparent ones first what is there is
// taken away (PART 1), then the plate is added (PART 2).
in vec2 place;
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
    colour = texture(plate, uv) * weight;
#endif
    touched = 1.0;
}
