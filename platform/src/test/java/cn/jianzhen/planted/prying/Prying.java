package cn.jianzhen.planted.prying;

import cn.jianzhen.planted.outer.Neighbour;
import cn.jianzhen.planted.outer.hidden.Secret;

/** The neighbour is allowed, the secret is the violation. */
public record Prying(Neighbour neighbour, Secret secret) {}
