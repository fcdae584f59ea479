/** The HTTP interface of the mentors: requests and answers, and refusals as problem details. */
@NullMarked
package org.alliancementors.mentors.web;

import org.jspecify.annotations.NullMarked;
