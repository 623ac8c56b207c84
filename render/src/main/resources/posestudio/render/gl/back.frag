// What lies behind an opening: the eyeball with its iris, or the mouth's inside. Where the picture shows it and nothing
// has moved, it is the picture. The plain Java twin is OpeningRaster.
in vec2 place;
uniform sampler2D back;
uniform sampler2D iris;
uniform vec3 gaze;        // where the iris has gone: picture pixels right and down; how surely it has moved, 0..1
layout(location = 0) out vec4 colour;
layout(location = 1) out float touched;

void main() {
    vec4 edge = texture(edges, inRoom(place));
    vec4 seen = pictureAt(place);
    vec2 from = place - gaze.xy;
    vec4 ring = texture(iris, inRoom(from));
    vec3 ground = mix(texture(back, inRoom(place)).rgb * seen.a, seen.rgb, edge.z);
    vec3 whole = mix(ring.rgb * seen.a, pictureAt(from).rgb, texture(edges, inRoom(from)).w);
    vec3 drawn = mix(ground, whole, ring.a);
    float inside = clamp(-edge.x / ends.y - 1.0, 0.0, 1.0) * clamp(-edge.y / ends.y - 1.0, 0.0, 1.0);
    colour = vec4(mix(drawn, seen.rgb, inside * (1.0 - gaze.z)), seen.a);
    touched = 1.0;
}
