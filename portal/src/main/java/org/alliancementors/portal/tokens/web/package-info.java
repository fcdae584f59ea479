/** Offers the access tokens over HTTP by Spring Authorization Server: token, JWK set and metadata, nothing else of it. */
@NullMarked
package org.alliancementors.portal.tokens.web;

import org.jspecify.annotations.NullMarked;
