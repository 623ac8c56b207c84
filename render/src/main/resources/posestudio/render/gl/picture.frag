in vec2 place;
layout(location = 0) out vec4 colour;
layout(location = 1) out float touched;

void main() {
    colour = pictureAt(place);
    touched = 0.0;
#ifdef CHECKERED
    // Transparent places show a chequered ground.
    ivec2 square = ivec2(gl_FragCoord.xy) >> 3;
    float ground = ((square.x ^ square.y) & 1) == 0 ? 0.8 : 0.6;
    colour = colour + vec4(vec3(ground), 1.0) * (1.0 - colour.a);
#endif
}
