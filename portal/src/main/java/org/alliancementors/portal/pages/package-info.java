/** What all pages share: language, words, dates, the filter chain with CSRF and security headers, faults in plain words, and the pages without a purpose of their own. */
@NullMarked
package org.alliancementors.portal.pages;

import org.jspecify.annotations.NullMarked;
