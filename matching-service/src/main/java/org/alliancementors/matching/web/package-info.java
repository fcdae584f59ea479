/** Cases and rounds for the desk, answers for the front door. */
@NullMarked
package org.alliancementors.matching.web;

import org.jspecify.annotations.NullMarked;
