package posestudio.app.cli;

import posestudio.app.engine.NeuralEngine;

/**
 * What draws faces with the neural engine.
 *
 * @param pack its networks
 * @param device what they run on
 */
record Drawer(NeuralEngine.Pack pack, String device) {}
