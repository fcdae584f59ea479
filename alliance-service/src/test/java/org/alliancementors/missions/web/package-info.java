@NullMarked
package org.alliancementors.missions.web;

import org.jspecify.annotations.NullMarked;
