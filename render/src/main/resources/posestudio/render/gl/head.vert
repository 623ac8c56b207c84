layout(location = 0) in vec3 posed;    // picture x, picture y, depth towards the viewer
layout(location = 1) in vec2 source;   // where the node lies in the picture
uniform vec3 view;
uniform vec2 target;
uniform vec2 depthRange;               // middle and half extent of the depths
out vec2 place;

void main() {
    place = source;
    vec2 seen = posed.xy * view.x + view.yz;
    gl_Position = vec4(seen / target * 2.0 - 1.0, (depthRange.x - posed.z) / depthRange.y, 1.0);
}
