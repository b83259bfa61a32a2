<#-- The words around the list that the build makes of every part in vigil.jar: see third-party-notices in the pom. -->
<#assign parts = []/>
<#list dependencyMap as entry>
  <#if !entry.getKey().groupId?starts_with("org.vigil")>
    <#assign parts = parts + [entry]/>
  </#if>
</#list>
Third-party notices

Vigil is licensed under the Apache License, Version 2.0. vigil.jar carries the ${parts?size} parts listed here, each under
its own licence, named as at https://spdx.org/licenses. A part with two licences is either offered under both, and used
here under the first, or holds a piece under the second. The licence and notice files a part comes with lie inside its
own jar, under BOOT-INF/lib.

<#list parts as entry>
<#assign part = entry.getKey()/>
${part.groupId}:${part.artifactId} ${part.version}
    ${part.name}
    ${entry.getValue()?join("; ")}
    ${part.url!"no address given"}
</#list>

Inside the PostgreSQL archives

The parts named embedded-postgres-binaries carry PostgreSQL built for one platform, with the libraries it was built on.
The archives hold no licence files; these are the licences their projects state.

PostgreSQL 18 (all platforms): PostgreSQL License
    PostgreSQL Database Management System (also known as Postgres, formerly known as Postgres95)
    Portions Copyright (c) 1996-2026, PostgreSQL Global Development Group
    Portions Copyright (c) 1994, The Regents of the University of California
    Permission to use, copy, modify, and distribute this software and its documentation for any purpose, without fee,
    and without a written agreement is hereby granted, provided that the above copyright notice and this paragraph and
    the following two paragraphs appear in all copies.
    IN NO EVENT SHALL THE UNIVERSITY OF CALIFORNIA BE LIABLE TO ANY PARTY FOR DIRECT, INDIRECT, SPECIAL, INCIDENTAL, OR
    CONSEQUENTIAL DAMAGES, INCLUDING LOST PROFITS, ARISING OUT OF THE USE OF THIS SOFTWARE AND ITS DOCUMENTATION, EVEN
    IF THE UNIVERSITY OF CALIFORNIA HAS BEEN ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
    THE UNIVERSITY OF CALIFORNIA SPECIFICALLY DISCLAIMS ANY WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
    WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE. THE SOFTWARE PROVIDED HEREUNDER IS ON AN "AS IS"
    BASIS, AND THE UNIVERSITY OF CALIFORNIA HAS NO OBLIGATIONS TO PROVIDE MAINTENANCE, SUPPORT, UPDATES, ENHANCEMENTS,
    OR MODIFICATIONS.
libicu (International Components for Unicode; all platforms; on Windows icudt, icuin, icuio, icutu, icuuc, testplug): Unicode-3.0 or ICU
libcrypto, libssl (OpenSSL; all platforms): 1.1 OpenSSL, 3 Apache-2.0
libxml2, libxslt (all platforms): MIT
libz, zlib1 (zlib; all platforms): Zlib
liblzma (XZ Utils; Linux): public domain
libossp-uuid (Linux): ISC
libuuid (Alpine, macOS): BSD-3-Clause
libgcc_s, libstdc++ (Alpine): GPL-3.0-or-later WITH GCC-exception-3.1
libedit (macOS): BSD-3-Clause
libgssapi_krb5, libk5crypto, libkrb5, libkrb5support, libcom_err (MIT Kerberos; macOS): MIT
libiconv (macOS, Windows): LGPL-2.1-or-later
libintl (GNU gettext; macOS, Windows): LGPL-2.1-or-later
liblz4 (macOS, Windows): BSD-2-Clause
libzstd (macOS, Windows): BSD-3-Clause
libcurl (Windows): curl
libwinpthread (Windows): MIT
wxbase, wxmsw (wxWidgets; Windows): LGPL-2.0-or-later WITH WxWindows-exception-3.1
plugin_debugger (Windows): Artistic-2.0
system_stats (Windows): PostgreSQL License

Figures and lists

Contains public sector information licensed under the Open Government Licence v3.0: deaths related to drug poisoning and
mid-year population estimates of the Office for National Statistics, and bank holidays from GOV.UK. Each row of a list
under reference/ names its source.
