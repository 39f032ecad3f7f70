package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Substitute;

/// `new XmlSignatureProvider_()` is the constructor of a provider of the JDK whose module keeps it to itself.
@Substitute("org.jcp.xml.dsig.internal.dom.XMLDSigRI")
final class XmlSignatureProvider_ {
    XmlSignatureProvider_() {}
}
